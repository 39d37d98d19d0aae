package id.sarpras.testing;

import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.Closures;
import id.sarpras.handover.Damages;
import id.sarpras.handover.DoorSheets;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.UseFiles;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.Requests;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.Tour.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// The pages of single uses, damages, closures and doors.
final class UseTour {

  private UseTour() {}

  static void add(List<Place> places, ApplicationContext program, UnitId unit) {
    uses(places, program, unit);
    damages(places, program, unit);
    closures(places, program, unit);
    program.getBean(DoorSheets.class).secrets(unit).values().stream()
        .limit(1)
        .forEach(secret -> places.add(new Place("pintu", "/masuk-ruang/" + secret.grouped(), "")));
  }

  /// One in each state; of those that go on, one for which something is missing too.
  private static void uses(List<Place> places, ApplicationContext program, UnitId unit) {
    var files = program.getBean(UseFiles.class);
    Set<String> shown = new HashSet<>();
    program.getBean(Requests.class).search(unit, "", 0).stream()
        .flatMap(request -> request.need().bookings().stream())
        .map(Booking::id)
        .flatMap(id -> files.find(unit, id, any -> false).stream())
        .filter(file -> isUse(file.state()) && shown.add(name(file)))
        .forEach(
            file -> {
              String path = "/petugas/serah-terima/" + file.id().value();
              places.add(new Place(name(file), path, "rina"));
              if (file.state() == BookingState.BOOKED) {
                String code =
                    program
                        .getBean(TrackingCodes.class)
                        .codeOf(file.use().request().submission())
                        .grouped();
                places.add(new Place("cek-" + name(file), "/masuk-ruang/kode/" + code, ""));
              }
              if (file.state() == BookingState.IN_USE) {
                places.add(
                    new Place(
                        "kerusakan-baru",
                        "/petugas/kerusakan/baru?pemakaian=" + file.id().value(),
                        "hendra"));
              }
            });
  }

  private static String name(UseFile file) {
    return "pemakaian-"
        + file.state().name().toLowerCase(Locale.ROOT)
        + (file.things().size() > 1 ? "-banyak" : "");
  }

  private static boolean isUse(BookingState state) {
    return Set.of(
            BookingState.BOOKED, BookingState.IN_USE, BookingState.RETURNED, BookingState.NO_SHOW)
        .contains(state);
  }

  private static void damages(List<Place> places, ApplicationContext program, UnitId unit) {
    program.getBean(Damages.class).all(unit).stream()
        .limit(1)
        .forEach(
            damage ->
                places.add(
                    new Place("kerusakan-satu", "/petugas/kerusakan/" + damage.id(), "hendra")));
  }

  private static void closures(List<Place> places, ApplicationContext program, UnitId unit) {
    for (Closure closure : program.getBean(Closures.class).toShow(unit)) {
      String path = "/petugas/penutupan/" + closure.id();
      places.add(new Place("penutupan-satu", path, "hendra"));
      closure.dates().stream()
          .map(ClosureDate::hits)
          .flatMap(List::stream)
          .limit(1)
          .forEach(
              hit ->
                  places.add(
                      new Place("penutupan-kena", path + "/peminjaman/" + hit.value(), "hendra")));
    }
  }
}
