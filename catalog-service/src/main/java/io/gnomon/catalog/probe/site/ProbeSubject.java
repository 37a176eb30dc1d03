package io.gnomon.catalog.probe.site;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the probe looks at. */
public enum ProbeSubject {
  @JsonProperty("homePage")
  HOME_PAGE("home page"),
  @JsonProperty("loginPage")
  LOGIN_PAGE("login page"),
  @JsonProperty("securityTxt")
  SECURITY_TXT("security.txt"),
  @JsonProperty("registration")
  REGISTRATION("registration");

  private final String words;

  ProbeSubject(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
