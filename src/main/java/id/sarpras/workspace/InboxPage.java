package id.sarpras.workspace;

import id.sarpras.page.Due;
import id.sarpras.request.FacilityRequest;
import java.util.List;

/// What waits for me.
///
/// @param open how many cases of the unit are with the office
/// @param resting how many wait for their guest
/// @param alerts how many this officer has not looked at
public record InboxPage(List<Row> rows, int open, int resting, int alerts) {

  /// One case.
  ///
  /// @param action what is to be done; its text is `task.<action>`
  /// @param onBehalfOf the absent officer for whom I do it; empty for myself
  public record Row(
      FacilityRequest request, String room, Due due, String action, String onBehalfOf) {}
}
