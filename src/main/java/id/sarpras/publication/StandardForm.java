package id.sarpras.publication;

import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.ServiceStandard.Content;
import id.sarpras.standard.Wording;
import id.sarpras.workingtime.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The form for the next version of a standard: what an administrator may change, with a row for
/// each class of complaint. An empty row is none, and a row with its box ticked is dropped.
final class StandardForm {

  /// The kinds of limit that are offered.
  static final List<String> KINDS = List.of("WORKING_HOURS", "WORKING_DAYS", "CALENDAR_DAYS");

  private static final int MOST_ROWS = 20;
  private static final int MOST = 400;
  private static final int LONGEST = 200;
  private static final int YEARS_AHEAD = 5;
  private static final String CODE = "[A-Z][A-Z_]{1,29}";
  private static final List<String> TEXTS = List.of("kode", "nama", "namaEn", "bunyi", "bunyiEn");

  private StandardForm() {}

  /// The form filled in with a version.
  static Form of(ServiceStandard standard) {
    Content content = standard.content();
    List<ComplaintClass> classes = content.complaints().classes();
    var values = new HashMap<String, String>();
    values.put("dasar", Integer.toString(standard.version()));
    values.put("jenisBatas", standard.limit().kind());
    values.put("jumlahBatas", Integer.toString(standard.limit().amount()));
    values.put("waktu", content.time().id());
    values.put("waktuEn", content.time().en());
    values.put("penjelasan", content.timeExplained().id());
    values.put("penjelasanEn", content.timeExplained().en());
    values.put("baris", Integer.toString(classes.size()));
    for (int row = 0; row < classes.size(); row++) {
      ComplaintClass one = classes.get(row);
      values.put("kode-" + row, one.code());
      values.put("nama-" + row, one.name().id());
      values.put("namaEn-" + row, one.name().en());
      values.put("bunyi-" + row, one.time().id());
      values.put("bunyiEn-" + row, one.time().en());
      values.put("satuan-" + row, one.limitKind());
      values.put("batas-" + row, Integer.toString(one.limitAmount()));
      values.put("perpanjangan-" + row, Integer.toString(one.extension()));
      values.put("persetujuan-" + row, one.approved() ? "ya" : "");
      values.put("tertutup-" + row, one.confidential() ? "ya" : "");
    }
    return Form.of(values);
  }

  /// How many rows a form has.
  static int rows(Form form) {
    String typed = form.value("baris");
    return typed.matches("\\d{1,2}") ? Math.min(Integer.parseInt(typed), MOST_ROWS) : 0;
  }

  /// The same form with an empty row more.
  static Form withRow(Form form) {
    int rows = rows(form);
    return form.with("baris", Integer.toString(Math.min(rows + 1, MOST_ROWS)))
        .with("satuan-" + rows, "WORKING_DAYS");
  }

  /// All that was typed, a field and a value each, for the page between the form and the
  /// publishing.
  static Map<String, String> kept(Form form) {
    var fields = new ArrayList<>(List.of("dasar", "berlaku", "nomorSk", "jenisBatas"));
    fields.addAll(
        List.of("jumlahBatas", "waktu", "waktuEn", "penjelasan", "penjelasanEn", "baris"));
    for (int row = 0; row < rows(form); row++) {
      for (String field : TEXTS) {
        fields.add(field + "-" + row);
      }
      fields.addAll(List.of("satuan-" + row, "batas-" + row, "perpanjangan-" + row));
      fields.addAll(List.of("persetujuan-" + row, "tertutup-" + row, "hapus-" + row));
    }
    return fields.stream()
        .filter(field -> !form.value(field).isEmpty())
        .collect(Collectors.toMap(field -> field, form::value));
  }

  /// The version that a form describes; empty where something in it is refused.
  ///
  /// @param before the newest version, from which everything is kept that the form does not ask for
  static Optional<ServiceStandard> read(Form form, ServiceStandard before, LocalDate today) {
    var reader = new FormReader(form);
    Optional<LocalDate> from = reader.date("berlaku");
    from.ifPresent(day -> refuseDay(form, day, before, today));
    String decree = reader.line("nomorSk");
    Optional<Limit> limit = limit(form, "jenisBatas", "jumlahBatas");
    var time = new Wording(reader.line("waktu"), reader.line("waktuEn"));
    var explained = new Wording(reader.line("penjelasan"), reader.line("penjelasanEn"));
    List<ComplaintClass> classes = classes(form);
    if (form.isRefused()) {
      return Optional.empty();
    }
    Content old = before.content();
    return Optional.of(
        new ServiceStandard(
            before.unit(),
            before.service(),
            before.slug(),
            before.version() + 1,
            from.orElseThrow(),
            decree,
            limit.orElseThrow(),
            new Content(
                old.name(),
                old.requirements(),
                old.procedure(),
                time,
                explained,
                old.fee(),
                old.products(),
                new ServiceStandard.Complaints(
                    old.complaints().channels(), old.complaints().procedure(), classes))));
  }

  private static void refuseDay(Form form, LocalDate day, ServiceStandard before, LocalDate today) {
    if (day.isBefore(today)) {
      form.refuse("berlaku", "standard.from-past");
    } else if (!day.isAfter(before.inForceFrom())) {
      form.refuse("berlaku", "standard.from-before", before.version());
    } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
      form.refuse("berlaku", "standard.from-far", YEARS_AHEAD);
    }
  }

  private static List<ComplaintClass> classes(Form form) {
    var codes = new HashSet<String>();
    List<ComplaintClass> classes =
        IntStream.range(0, rows(form))
            .filter(row -> !form.has("hapus-" + row, "ya") && !isBlank(form, row))
            .mapToObj(row -> oneClass(form, row, codes))
            .flatMap(Optional::stream)
            .toList();
    if (codes.isEmpty()) {
      form.refuse("jenis", "standard.no-class");
    }
    return classes;
  }

  private static boolean isBlank(Form form, int row) {
    return TEXTS.stream().allMatch(field -> form.value(field + "-" + row).isBlank())
        && form.value("batas-" + row).isBlank();
  }

  private static Optional<ComplaintClass> oneClass(Form form, int row, Set<String> codes) {
    String code = Line.of(form.value("kode-" + row)).toUpperCase(Locale.ROOT);
    if (!code.matches(CODE)) {
      form.refuse("kode-" + row, "standard.code-wrong", row + 1);
    } else if (!codes.add(code)) {
      form.refuse("kode-" + row, "standard.code-twice", code);
    }
    codes.add(code);
    Wording name = wording(form, "nama-" + row, "namaEn-" + row, "standard.name-missing", row);
    Wording time = wording(form, "bunyi-" + row, "bunyiEn-" + row, "standard.time-missing", row);
    Optional<Limit> limit = limit(form, "satuan-" + row, "batas-" + row);
    int extension = extension(form, "perpanjangan-" + row);
    return limit.map(
        most ->
            new ComplaintClass(
                code,
                name,
                time,
                most.kind(),
                most.amount(),
                extension,
                form.has("persetujuan-" + row, "ya"),
                form.has("tertutup-" + row, "ya")));
  }

  private static Wording wording(Form form, String id, String en, String missing, int row) {
    return new Wording(line(form, id, missing, row), line(form, en, missing, row));
  }

  private static String line(Form form, String field, String missing, int row) {
    String line = Line.of(form.value(field));
    if (line.isEmpty()) {
      form.refuse(field, missing, row + 1);
    } else if (line.codePointCount(0, line.length()) > LONGEST) {
      form.refuse(field, "field.long", LONGEST);
    }
    return line;
  }

  private static Optional<Limit> limit(Form form, String kindField, String amountField) {
    String kind = form.value(kindField);
    if (!KINDS.contains(kind)) {
      form.refuse(kindField, "standard.kind-missing");
      return Optional.empty();
    }
    int amount = number(form, amountField);
    if (amount < 1 || amount > MOST) {
      form.refuse(amountField, "standard.amount-wrong", MOST);
      return Optional.empty();
    }
    return Optional.of(Limit.of(kind, amount));
  }

  private static int extension(Form form, String field) {
    if (form.value(field).isBlank()) {
      return 0;
    }
    int amount = number(form, field);
    if (amount < 0 || amount > MOST) {
      form.refuse(field, "standard.extension-wrong", MOST);
    }
    return amount;
  }

  /// -1 for what is no number.
  private static int number(Form form, String field) {
    String typed = Line.of(form.value(field));
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
  }
}
