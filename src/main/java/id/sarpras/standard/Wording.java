package id.sarpras.standard;

import java.util.Locale;

/// A published sentence in both languages; the Indonesian one is what binds.
public record Wording(String id, String en) {

  /// The sentence in a reader's language.
  public String in(Locale language) {
    return in(language.getLanguage());
  }

  /// The same by the language's code.
  public String in(String language) {
    return language.equals("en") ? en : id;
  }
}
