package id.sarpras.whatsapp;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The account at Meta. Everything but the template is needed; where anything is empty, WhatsApp
/// stays by hand.
///
/// @param api with the version of the interface
/// @param phoneNumberId of the office's number, as Meta calls it
/// @param token with which we send
/// @param appSecret with which Meta signs what it delivers
/// @param verifyToken that Meta shows when the address is entered there
@ConfigurationProperties("sarpras.whatsapp")
record WhatsAppSettings(
    @DefaultValue("https://graph.facebook.com/v24.0") URI api,
    @DefaultValue("") String phoneNumberId,
    @DefaultValue("") String token,
    @DefaultValue("") String appSecret,
    @DefaultValue("") String verifyToken,
    @DefaultValue Template template) {

  /// The approved template for what is said later than 24 hours after the last word of its reader.
  /// Its text has two places: what it is about, and where to read it.
  ///
  /// @param id the code under which its Indonesian text was approved
  /// @param en the same for the English one
  record Template(
      @DefaultValue("") String name, @DefaultValue("id") String id, @DefaultValue("en") String en) {

    String code(Locale language) {
      return language.getLanguage().equals("en") ? en : id;
    }
  }

  boolean isOn() {
    return !phoneNumberId.isBlank()
        && !token.isBlank()
        && !appSecret.isBlank()
        && !verifyToken.isBlank();
  }

  Optional<Template> approved() {
    return Optional.of(template).filter(one -> !one.name().isBlank());
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "WhatsAppSettings[" + phoneNumberId + "]";
  }
}
