package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Photo;
import id.sarpras.facility.SpecialDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// A facility as whoever wants to have it sees it.
///
/// @param days dates ahead with other hours
/// @param pieces of the hall that it is, those that are lent
/// @param around the hall of which it is a piece
/// @param keeper whether its keeper looks at it
public record ShowPage(
    Facility facility,
    List<Photo> photos,
    List<WeekRow> week,
    SortedMap<LocalDate, SpecialDay> days,
    List<Term> terms,
    List<Facility> pieces,
    Optional<Facility> around,
    boolean keeper) {

  private static final int DAYS_AHEAD = 90;

  static ShowPage of(
      Facility facility, List<Facility> all, List<Photo> photos, LocalDate today, boolean keeper) {
    var days = new TreeMap<LocalDate, SpecialDay>(facility.hours().days());
    return new ShowPage(
        facility,
        photos,
        WeekRow.of(facility.hours()),
        days.subMap(today, today.plusDays(DAYS_AHEAD)),
        Term.of(facility),
        Hall.of(facility, all).stream()
            .flatMap(hall -> hall.present().stream())
            .filter(Facility::lent)
            .toList(),
        Hall.around(facility, all).map(Hall::whole).filter(Facility::lent),
        keeper);
  }

  /// It as the first choice of a request, as the request's form reads it from an address.
  public String wanted() {
    UUID id = facility.id().value();
    return switch (facility.kind()) {
      case ROOM -> "ruang=" + id;
      case VEHICLE -> "kendaraan=" + id;
      case EQUIPMENT -> "jumlah-" + id + "=1";
    };
  }

  public List<Fitting> comforts() {
    return facility.fittings().stream().filter(item -> !item.isAccessibility()).toList();
  }

  public List<Fitting> access() {
    return facility.fittings().stream().filter(Fitting::isAccessibility).toList();
  }
}
