package id.sarpras.request.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.web.BundleRules.Part;
import id.sarpras.schedule.Hindrance;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Reason;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The things in a form: rooms (`ruang`), vehicles (`kendaraan`), how many of what equipment
/// (`jumlah-<id>`), how rooms are furnished (`tata`) and whether somebody drives (`pengemudi`).
/// What is wrong is said of each thing by itself.
@Component
class ThingsForm {

  static final String QUANTITY = "jumlah-";
  private static final int MOST_PIECES = 100_000;

  private final Facilities facilities;
  private final InstantSource clock;

  ThingsForm(Facilities facilities, InstantSource clock) {
    this.facilities = facilities;
    this.clock = clock;
  }

  /// What is chosen, as far as it can be read; the rooms first.
  List<Pick> picks(UnitId unit, Form form) {
    return picks(facilities.all(unit), form);
  }

  private static List<Pick> picks(List<Facility> all, Form form) {
    Stream<Pick> whole =
        Stream.concat(ids(form, "ruang"), ids(form, "kendaraan"))
            .flatMap(id -> all.stream().filter(one -> one.id().equals(id)))
            .filter(one -> one.kind() != Kind.EQUIPMENT)
            .map(one -> pick(one, form));
    Stream<Pick> counted =
        all.stream()
            .filter(one -> one.kind() == Kind.EQUIPMENT)
            .flatMap(one -> counted(one, form).stream());
    return Stream.concat(whole, counted).toList();
  }

  /// The things, checked against their own rules; whether they are free is seen when they are held.
  ///
  /// @param repeats whether what is refused on single dates is said date by date instead
  Optional<List<Pick>> read(
      UnitId unit, Form form, Period use, int people, boolean repeats, OfficeCalendar calendar) {
    List<Facility> all = facilities.all(unit);
    List<Pick> picks = picks(all, form);
    if (picks.isEmpty()) {
      missing(form);
    } else if (picks.size() > Wish.MOST) {
      form.refuse("ruang", "field.ruang.many", Wish.MOST);
    } else if (isAnyUnknown(all, form)) {
      form.refuse("ruang", "field.ruang.gone");
    } else {
      var rules = new BundleRules(picks, use, people, repeats, clock.instant(), calendar);
      rules.flaws().forEach(flaw -> refuse(form, picks, flaw));
    }
    return form.isRefused() ? Optional.empty() : Optional.of(picks);
  }

  /// Says of each thing why it cannot be had.
  void refuse(Form form, List<Pick> picks, List<Hindrance> hindrances) {
    for (Hindrance hindrance : hindrances) {
      if (hindrance.want() instanceof Want.This(Pick pick)) {
        refuse(form, field(picks, pick), hindrance.why());
      }
    }
  }

  private static void missing(Form form) {
    boolean isSaid =
        form.problems().stream().anyMatch(problem -> problem.field().startsWith(QUANTITY));
    if (!isSaid) {
      form.refuse("ruang", "field.ruang.missing");
    }
  }

  private static void refuse(Form form, List<Pick> picks, BundleRules.Flaw flaw) {
    String field =
        switch (flaw.part()) {
          case Part.Thing(Pick pick) -> field(picks, pick);
          case Part.Furnishing(Pick pick) -> "tata";
          case Part.Time(Period use) -> "sampai";
          case Part.Together(Kind kind) -> kind == Kind.ROOM ? "ruang" : "kendaraan";
        };
    form.refuse(field, flaw.key(), flaw.arguments().toArray());
  }

  /// The first room and the first vehicle answer for the whole question.
  private static String field(List<Pick> picks, Pick pick) {
    Facility facility = pick.facility();
    if (facility.kind() == Kind.EQUIPMENT) {
      return QUANTITY + facility.id().value();
    }
    String name = facility.kind() == Kind.ROOM ? "ruang" : "kendaraan";
    boolean isFirst =
        picks.stream()
            .filter(other -> other.facility().kind() == facility.kind())
            .findFirst()
            .filter(pick::equals)
            .isPresent();
    return isFirst ? name : name + "-" + facility.id().value();
  }

  private static void refuse(Form form, String field, Reason why) {
    form.refuse(field, why.key(), why.arguments().toArray());
  }

  private static Pick pick(Facility facility, Form form) {
    boolean isRoom = facility.kind() == Kind.ROOM;
    return new Pick(
        facility,
        1,
        isRoom ? layout(form) : Optional.empty(),
        !isRoom && form.has("pengemudi", "ya"));
  }

  private static Optional<Pick> counted(Facility equipment, Form form) {
    String field = QUANTITY + equipment.id().value();
    String typed = FormReader.plain(form.value(field));
    if (typed.isEmpty() || typed.matches("0+")) {
      return Optional.empty();
    }
    if (!typed.matches("\\d{1,6}") || Integer.parseInt(typed) > MOST_PIECES) {
      form.refuse(field, "field.jumlah.wrong", equipment.name());
      return Optional.empty();
    }
    return Optional.of(Pick.of(equipment, Integer.parseInt(typed)));
  }

  static Optional<Layout> layout(Form form) {
    return Stream.of(Layout.values())
        .filter(layout -> layout.name().equals(form.value("tata")))
        .findFirst();
  }

  private static boolean isAnyUnknown(List<Facility> all, Form form) {
    Set<FacilityId> known = all.stream().map(Facility::id).collect(Collectors.toSet());
    return Stream.of("ruang", "kendaraan")
        .flatMap(field -> words(form, field))
        .anyMatch(
            word -> RequestForm.id(word).map(FacilityId::new).filter(known::contains).isEmpty());
  }

  private static Stream<FacilityId> ids(Form form, String field) {
    return words(form, field)
        .flatMap(word -> RequestForm.id(word).stream())
        .map(FacilityId::new)
        .distinct();
  }

  /// Several in one field are parted by spaces, as a draft keeps them.
  private static Stream<String> words(Form form, String field) {
    return form.values(field).stream()
        .flatMap(value -> Stream.of(value.strip().split("\\s+")))
        .filter(word -> !word.isEmpty());
  }
}
