package id.sarpras.handover.web;

import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Fuel;
import id.sarpras.handover.Handover;
import id.sarpras.handover.Odometer;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.Window;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.request.BookingState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A use: what is to be handed over or taken back, and all that happened.
///
/// @param step what is done now
/// @param entries the things with which it is done
/// @param duties the things that this officer hands over and takes back
/// @param late whether something should be back
public record UsePage(
    UseFile file,
    Step step,
    List<Entry> entries,
    Set<FacilityId> duties,
    boolean late,
    boolean canCheckIn,
    boolean canMiss,
    boolean canUndo,
    Window window,
    List<Damage> damages,
    Form form) {

  /// What is done now.
  public enum Step {
    OUT,
    BACK,
    NONE
  }

  /// A thing in the form.
  ///
  /// @param place within the use, from 1
  /// @param odometer what it showed the last time
  /// @param photos that were sent already
  public record Entry(int place, Thing thing, Optional<Odometer> odometer, List<Scan> photos) {}

  /// Whether this officer may do something with it.
  public boolean may() {
    return !duties.isEmpty();
  }

  /// Whether this officer can put right what was read of an odometer.
  public boolean canReread(Handover handover) {
    return handover.reading().odometer().isPresent() && duties.contains(handover.facility());
  }

  /// Whether something is with the guest.
  public boolean isAway() {
    return file.things().stream().anyMatch(thing -> thing.away() > 0);
  }

  /// Whether nothing of it is to come any more.
  public boolean isOver() {
    return file.state() != BookingState.BOOKED && file.state() != BookingState.IN_USE;
  }

  public List<Fuel> fuels() {
    return List.of(Fuel.values());
  }

  /// What changed hands, in its order.
  public List<Handover> handovers() {
    return file.things().stream()
        .flatMap(thing -> thing.handovers().stream())
        .sorted(Comparator.comparing(Handover::id))
        .toList();
  }

  /// The thing that changed hands.
  public Thing of(Handover handover) {
    return file.thing(handover.facility()).orElseThrow();
  }

  /// Things that are not handed over yet although the use goes on: they may not be wanted at all.
  public List<Entry> untaken() {
    return step == Step.OUT && file.state() == BookingState.IN_USE ? entries : List.of();
  }
}
