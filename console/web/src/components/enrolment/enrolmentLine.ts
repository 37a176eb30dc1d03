const KEY_FILE = "gnomon-device.key";

/**
 * What enrols a device by the agent protocol, for a POSIX shell with openssl and curl. It makes the
 * device's key, unless there is one, and sends its public half: of the 64 bytes at the end of the
 * DER form, the first 32 are x, the others y.
 *
 * @param origin where devices reach Gnomon
 * @param token the secret of an enrolment token
 */
export function enrolmentLine(origin: string, token: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `K=${KEY_FILE}; [ -s $K ] || (umask 077; openssl ecparam -name prime256v1 -genkey -noout -out $K)`,
    `P() { openssl ec -in $K -pubout -outform DER 2>/dev/null | tail -c $1 | head -c 32 | openssl base64 -A | tr '+/' '-_' | tr -d '='; }`,
    `curl -fsS ${
      quoted(`${origin}/agent/v1/enrolments`)
    } -H 'Gnomon-Protocol: 1' -H 'Content-Type: application/json' -d ` +
    `"{\\"enrolmentToken\\":\\"${token}\\",\\"deviceName\\":\\"$(uname -n)\\",\\"osPlatform\\":\\"$(uname -s)\\",` +
    `\\"publicKey\\":{\\"kty\\":\\"EC\\",\\"crv\\":\\"P-256\\",\\"x\\":\\"$(P 64)\\",\\"y\\":\\"$(P 32)\\"}}"`,
  ].join("; ");
}
