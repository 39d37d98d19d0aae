package id.sarpras.page;

import java.text.MessageFormat;
import java.util.Locale;

/// One text in one language. Most say the same always; the others are laid out anew each time.
///
/// @param format has places for what is said with it
/// @param plain what it says where nothing is said with it
record Text(MessageFormat format, String plain, boolean hasPlaces) {

  static Text of(String pattern, Locale language) {
    var format = new MessageFormat(pattern, language);
    return new Text(format, format.format(new Object[0]), format.getFormats().length > 0);
  }

  String say(Object... arguments) {
    if (!hasPlaces || arguments.length == 0) {
      return plain;
    }
    // a format serves one at a time
    return ((MessageFormat) format.clone()).format(arguments);
  }
}
