package id.sarpras.workingtime;

import java.util.List;

/// A calendar that cannot be meant, with the sentence that says why.
public class BadCalendar extends IllegalArgumentException {

  private final String key;
  private final List<Object> details;

  /// @param reason the text `calendar.bad.<reason>`
  /// @param details what stands in it
  public BadCalendar(String reason, Object... details) {
    super(reason + " " + List.of(details));
    this.key = "calendar.bad." + reason;
    this.details = List.of(details);
  }

  /// The key of the sentence.
  public String key() {
    return key;
  }

  /// What stands in the sentence.
  public Object[] details() {
    return details.stream().map(Object::toString).toArray();
  }
}
