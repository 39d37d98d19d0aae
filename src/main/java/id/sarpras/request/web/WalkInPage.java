package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Optional;

/// The desk's form.
///
/// @param id of this form, so that sending it twice makes one case
/// @param shelf what can be chosen
/// @param scan uploaded already
/// @param room the first room that is chosen; empty where there is none
/// @param more whether more than one room is chosen, so that the rest of the form stands open
/// @param instead what can be had where something is taken
/// @param dates all dates of a series where one of them needs a choice
public record WalkInPage(
    Form form,
    String id,
    Shelf shelf,
    String room,
    boolean more,
    Optional<Scan> scan,
    Optional<List<Proposed>> instead,
    Optional<SeriesDates> dates) {

  /// Whether more than one room is chosen.
  public boolean moreRooms() {
    return shelf.rooms().stream().anyMatch(row -> row.chosen() && !row.id().equals(room));
  }
}
