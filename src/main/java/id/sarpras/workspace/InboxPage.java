package id.sarpras.workspace;

import id.sarpras.page.Due;
import id.sarpras.request.Booked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What waits for me.
///
/// @param open how many cases of the unit are with the office
/// @param resting how many wait for their guest
/// @param alerts how many this officer has not looked at
/// @param things what waits for this officer beside the cases
public record InboxPage(List<Row> rows, int open, int resting, int alerts, Things things) {

  /// What is lent, and what has become of it.
  ///
  /// @param damages how many this officer sees to
  /// @param hits how many bookings are in the way of a closure that this officer may make
  public record Things(int damages, int hits) {}

  /// One case.
  ///
  /// @param path its page
  /// @param name whom or what it is about
  /// @param task the key of what is to be done
  /// @param onBehalfOf the absent officer for whom I do it; empty for myself
  public record Row(
      String path,
      String name,
      String reference,
      Due due,
      String task,
      String onBehalfOf,
      Facts facts) {}

  /// What is said of it beside its name.
  public sealed interface Facts {

    /// Of a request to lend something.
    ///
    /// @param holdEnds when its hold lapses, where that is soon
    record ALoan(
        String organisation, Booked booked, Instant start, int people, Optional<Instant> holdEnds)
        implements Facts {}

    /// Of a complaint.
    record AComplaint(String channel, boolean confidential) implements Facts {}
  }
}
