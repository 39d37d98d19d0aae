package id.sarpras.request.web;

import id.sarpras.facility.Fitting;
import id.sarpras.page.Form;
import id.sarpras.schedule.Reason;
import java.util.List;
import java.util.Optional;

/// The search for what is free.
///
/// @param shelf what can be chosen
/// @param buildings in which there are rooms
/// @param answer what was found; empty where nobody has asked yet
public record SearchPage(Form form, Shelf shelf, List<String> buildings, Optional<Answer> answer) {

  /// What was found.
  ///
  /// @param hindrances where nothing fits: what stands in the way
  public record Answer(List<Proposed> fitting, List<Proposed> instead, List<Reason> hindrances) {}

  public static List<Fitting> fittings() {
    return List.of(Fitting.values());
  }

  public static List<Integer> lengths() {
    return List.of(1, 2, 3, 4, 6, 8);
  }

  /// Whether a room is asked to have anything.
  public boolean demands() {
    return !form.values("perlengkapan").isEmpty()
        || !form.value("gedung").isEmpty()
        || !form.value("tata").isEmpty();
  }

  /// Whether something to be carried away is asked for.
  public boolean carries() {
    return form.fields().stream()
        .anyMatch(field -> field.startsWith(ThingsForm.QUANTITY) && !form.value(field).isBlank());
  }
}
