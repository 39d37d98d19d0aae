package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.schedule.Pick;
import id.sarpras.shared.Period;
import java.util.List;
import java.util.Optional;

/// One question of the guest's form.
///
/// @param shelf what can be chosen, on the page that asks for it
/// @param period the time that was chosen
/// @param chosen the things that were
/// @param scan uploaded already
/// @param instead what can be had where something is taken
public record GuestPage(
    GuestStep step,
    Form form,
    Optional<Shelf> shelf,
    Optional<Period> period,
    List<Pick> chosen,
    Optional<Scan> scan,
    Optional<List<Proposed>> instead) {

  /// Where something free is found for the same time and people.
  public String search() {
    return SearchLink.anyRoom(form);
  }
}
