package id.sarpras.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in E.164, such as `+6281234567890`.
public record PhoneNumber(String value) {

  private static final Pattern ABROAD = Pattern.compile("^(00)?62(?=[ -]?\\d)");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /// Reads a number in any usual spelling; without a country code it is Indonesian. Empty where
  /// nobody can be called by it.
  public static Optional<PhoneNumber> read(String typed) {
    try {
      String plain = ABROAD.matcher(typed.strip()).replaceFirst("+62");
      var number = NUMBERS.parse(plain, "ID");
      return NUMBERS.isValidNumber(number)
          ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /// As people write it at home: `0812-3456-7890`, or with the country code where it is foreign.
  public String spoken() {
    try {
      var number = NUMBERS.parse(value, "ID");
      return NUMBERS.format(
          number,
          number.getCountryCode() == 62
              ? PhoneNumberFormat.NATIONAL
              : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException impossible) {
      return value;
    }
  }
}
