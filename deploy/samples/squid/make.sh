#!/usr/bin/env bash
# Makes access.log: a real Squid, real curl clients, servers of our own on loopback that stand in for the sites, so that nothing leaves the machine.
# Needs squid, curl, openssl and python3 (Debian: apt-get install squid curl openssl python3), and root for ports 80 and 443 on 127.0.1.1.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
chmod 755 "$work"
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

sites="www.dropbox.com dl.dropboxusercontent.com drive.google.com mail.google.com www.google.com github.com api.github.com slack.com wetransfer.com chatgpt.com
www.facebook.com web.whatsapp.com eu.salesforce.com intranet.example.org files.unknown-saas.example cdn.tracker.example notdropbox.com"

for site in $sites; do echo "127.0.1.1 $site"; done >"$work/hosts"

cat >"$work/site.py" <<'PY'
import http.server, ssl, sys
class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        body = b"x" * (200 + 37 * (len(self.path) % 97))
        self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers()
        self.wfile.write(body)
    do_GET = do_POST = do_PUT = answer
    def log_message(self, *a): pass
server = http.server.ThreadingHTTPServer(("127.0.1.1", int(sys.argv[1])), Site)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); context.load_cert_chain(sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
PY
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=loopback -keyout "$work/key" -out "$work/cert" 2>/dev/null
cat "$work/key" "$work/cert" >"$work/pem"
python3 "$work/site.py" 80 & pids+=($!)
python3 "$work/site.py" 443 "$work/pem" & pids+=($!)

mkdir "$work/log"
chown proxy "$work/log"
cat >"$work/squid.conf" <<CONF
http_port 127.0.0.1:3199
http_port [::1]:3199
hosts_file $work/hosts
pid_filename $work/log/squid.pid
cache_log $work/log/cache.log
access_log stdio:$work/log/access.log squid
cache deny all
auth_param basic program /usr/lib/squid/basic_fake_auth
acl people proxy_auth REQUIRED
acl forbidden dstdomain web.whatsapp.com
http_access deny forbidden
http_access allow people
http_access deny all
shutdown_lifetime 1 second
CONF
squid -f "$work/squid.conf" -N & pids+=($!)
until curl -s -o /dev/null --max-time 1 http://127.0.0.1:3199/; do :; done

users=(ada grace linus margaret edsger)
n=0
for round in $(seq 1 12); do
  for site in $sites; do
    n=$((n + 1))
    user=${users[$(((n * n + round) % 5))]}
    from=127.0.0.$((10 + (n * 7 + round) % 9))
    scheme=https; [ $((n % 4)) = 0 ] && scheme=http
    curl -sk -o /dev/null --max-time 5 --interface "$from" -x "http://$user:secret@127.0.0.1:3199" "$scheme://$site/path/$n?query=$round" || true
    [ $((n % 5)) = 0 ] && curl -sk -o /dev/null --max-time 5 --interface "$from" -x "http://$user:secret@127.0.0.1:3199" \
      --data-binary @"$work/key" "$scheme://$site/upload/$n" || true
    # Over IPv6, without a name, to a server that is not there, with an umlaut in the path, and without credentials.
    [ $((n % 9)) = 0 ] && curl -sk -o /dev/null --max-time 5 -x "http://$user:secret@[::1]:3199" "https://$site/six/$n" || true
    [ $((n % 31)) = 0 ] && curl -sk -o /dev/null --max-time 5 -x "http://$user:secret@127.0.0.1:3199" "http://127.0.1.1/by-address/$n" || true
    [ $((n % 37)) = 0 ] && curl -sk -o /dev/null --max-time 5 -x "http://$user:secret@127.0.0.1:3199" "http://127.0.1.2:8099/nobody/$n" || true
    [ $((n % 41)) = 0 ] && curl -sk -o /dev/null --max-time 5 -x "http://$user:secret@127.0.0.1:3199" "http://$site/größe/$n" || true
    [ $((n % 43)) = 0 ] && curl -sk -o /dev/null --max-time 5 -x "http://127.0.0.1:3199" "https://$site/nobody/$n" || true
  done
done
curl -s -o /dev/null -x http://ada:secret@127.0.0.1:3199 http://www.dropbox.com/last
kill "${pids[2]}"; wait "${pids[2]}" || true
cp "$work/log/access.log" "$here/access.log"
wc -l "$here/access.log"
