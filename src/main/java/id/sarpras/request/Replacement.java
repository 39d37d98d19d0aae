package id.sarpras.request;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Reason;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What could be had instead of a booking.
///
/// @param why what it has to do with what was asked for
public record Replacement(Booking of, List<Item> items, Period period, List<Reason> why) {

  /// Other things in the place of some, at the same time.
  static Replacement swapped(Booking of, Map<Item, Facility> instead) {
    List<Item> items =
        of.items().stream()
            .map(
                item ->
                    Optional.ofNullable(instead.get(item))
                        .map(other -> item.as(other.id()))
                        .orElse(item))
            .toList();
    return new Replacement(of, items, of.period(), List.of());
  }

  /// What the search has found.
  static Replacement found(Booking of, Proposal proposal) {
    return new Replacement(
        of, proposal.picks().stream().map(Item::of).toList(), proposal.period(), proposal.why());
  }

  /// The very same, which has become free.
  static Replacement same(Booking of) {
    return new Replacement(of, of.items(), of.period(), List.of());
  }

  /// What the booking does not have itself at that time.
  List<Item> added() {
    return period.equals(of.period())
        ? items.stream().filter(item -> !of.items().contains(item)).toList()
        : items;
  }

  /// Whether it begins no earlier than what it replaces, or leaves the guest all the time to
  /// answer.
  ///
  /// @param answer until when a guest who is asked now may answer
  public boolean leavesTime(Instant answer) {
    return !period.start().isBefore(of.period().start()) || !period.start().isBefore(answer);
  }

  /// As something that is asked for.
  Booking asked() {
    return new Booking(of.id(), of.number(), period, BookingState.PENDING, items);
  }

  public FacilityId facility() {
    return items.getFirst().facility();
  }

  /// By which a form names it among those that are proposed.
  public String code() {
    return items.stream()
        .map(item -> item.facility().value() + "*" + item.quantity())
        .collect(Collectors.joining("+", of.number() + "~", "~" + period.start()));
  }
}
