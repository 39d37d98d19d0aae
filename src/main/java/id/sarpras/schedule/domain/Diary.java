package id.sarpras.schedule.domain;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.Away;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is taken, to be asked about many times without the database.
public record Diary(List<Taken> taken, List<Away> away) {

  /// Whether so many of a facility can be had at a time, with the turn-round after it.
  public boolean isFree(Lot lot, Period use) {
    Facility facility = lot.facility();
    Period during = facility.occupied(use);
    if (facility.spaces().isEmpty()) {
      List<Away> same = away.stream().filter(row -> row.facility().equals(facility.id())).toList();
      return Peak.of(same, during) + lot.quantity() <= facility.stock();
    }
    return taken.stream()
        .noneMatch(row -> row.during().overlaps(during) && facility.spaces().contains(row.space()));
  }

  /// The same with one use more.
  public Diary with(BookingId booking, List<Lot> lots, Period use) {
    var spaces = new ArrayList<>(taken);
    var stock = new ArrayList<>(away);
    for (Lot lot : lots) {
      Facility facility = lot.facility();
      Period during = facility.occupied(use);
      var kind = Taken.Kind.HOLD;
      facility
          .spaces()
          .forEach(
              space ->
                  spaces.add(
                      new Taken(
                          space, facility.id(), booking, kind, use, during, Optional.empty())));
      if (facility.spaces().isEmpty()) {
        stock.add(new Away(facility.id(), booking, kind, lot.quantity(), use, during));
      }
    }
    return new Diary(spaces, stock);
  }

  /// What of it touches a stretch of time.
  public Diary within(Period period) {
    return new Diary(
        taken.stream().filter(row -> row.during().overlaps(period)).toList(),
        away.stream().filter(row -> row.during().overlaps(period)).toList());
  }
}
