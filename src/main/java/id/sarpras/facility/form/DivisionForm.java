package id.sarpras.facility.form;

import id.sarpras.facility.Division;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Layout;
import id.sarpras.facility.Piece;
import id.sarpras.page.Form;
import id.sarpras.shared.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/// Asks how a hall is divided: of each part its name and how many people it holds; of neighbours
/// whether they are lent together, and the same where it is not simply the sum of the parts.
///
/// @param parts how many there are, in a row
public record DivisionForm(Hall hall, int parts) {

  public static final String TOGETHER = "bersama";

  /// A part or some neighbours, as the form names them.
  public record Run(int first, int last) {

    /// What is meant by *A*, or by *A+B*; empty where these are no neighbours in a row.
    public static Optional<Run> of(String letters) {
      String plain = letters.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
      return plain.isEmpty()
          ? Optional.empty()
          : Optional.of(
                  new Run(plain.charAt(0) - 'A' + 1, plain.charAt(plain.length() - 1) - 'A' + 1))
              .filter(run -> run.first() >= 1 && run.last() <= Division.MOST_PARTS)
              .filter(run -> run.letters().equals(plain));
    }

    /// *A*, or *A+B*.
    public String letters() {
      return Piece.letters(first, last);
    }

    /// What stands before the names of its fields.
    public String prefix() {
      return "b" + first + "-" + last + "-";
    }
  }

  public List<Run> singles() {
    return parts == 1
        ? List.of()
        : IntStream.rangeClosed(1, parts).mapToObj(number -> new Run(number, number)).toList();
  }

  /// Neighbours, the short runs first; all parts together are the hall itself.
  public List<Run> neighbours() {
    var runs = new ArrayList<Run>();
    for (int length = 2; length < parts; length++) {
      for (int first = 1; first + length - 1 <= parts; first++) {
        runs.add(new Run(first, first + length - 1));
      }
    }
    return runs;
  }

  /// What is known, or equal shares of the hall where it is not divided so yet.
  public Form filled() {
    var values = new LinkedMultiValueMap<String, String>();
    for (Run run : singles()) {
      Optional<Facility> known = known(run);
      int capacity = Math.max(1, hall.whole().capacity() / parts);
      values.add(run.prefix() + "nama", known.map(Facility::name).orElseGet(() -> usualName(run)));
      values.add(
          run.prefix() + "kapasitas",
          Integer.toString(known.map(Facility::capacity).orElse(capacity)));
      LayoutFields.fill(values, run.prefix(), known.map(Facility::layouts).orElseGet(this::shares));
    }
    for (Run run : neighbours()) {
      known(run)
          .ifPresent(
              piece -> {
                values.add(run.prefix() + TOGETHER, Fields.YES);
                values.add(run.prefix() + "nama", piece.name());
                values.add(run.prefix() + "kapasitas", Integer.toString(piece.capacity()));
                LayoutFields.fill(values, run.prefix(), piece.layouts());
              });
    }
    return Form.of(values);
  }

  /// The division; empty where the form says what is wrong.
  public Optional<Division> read(Form form) {
    List<Piece> pieces = new ArrayList<>();
    singles().forEach(run -> single(form, run).ifPresent(pieces::add));
    if (form.isRefused()) {
      return Optional.empty();
    }
    List<Piece> singles = List.copyOf(pieces);
    neighbours().stream()
        .filter(run -> form.has(run.prefix() + TOGETHER, Fields.YES))
        .forEach(run -> together(form, run, singles).ifPresent(pieces::add));
    seeThatNamesDiffer(form, pieces);
    return form.isRefused() ? Optional.empty() : Optional.of(new Division(parts, pieces));
  }

  private Optional<Facility> known(Run run) {
    return parts == hall.parts() ? hall.piece(run.first(), run.last()) : Optional.empty();
  }

  private String usualName(Run run) {
    return hall.whole().name() + " " + run.letters();
  }

  private Map<Layout, Integer> shares() {
    var shares = new EnumMap<Layout, Integer>(Layout.class);
    hall.whole()
        .layouts()
        .forEach((layout, people) -> shares.put(layout, Math.max(1, people / parts)));
    return shares;
  }

  private Optional<Piece> single(Form form, Run run) {
    String field = run.prefix() + "kapasitas";
    OptionalInt capacity = Amount.CAPACITY.number(form.value(field));
    if (capacity.isEmpty()) {
      form.refuse(field, "division.capacity-wrong", run.letters());
    }
    Map<Layout, Integer> layouts =
        LayoutFields.read(form, run.prefix(), capacity.orElse(Integer.MAX_VALUE));
    String name = name(form, run);
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(new Piece(run.first(), run.last(), name, capacity.getAsInt(), layouts));
  }

  private Optional<Piece> together(Form form, Run run, List<Piece> singles) {
    List<Piece> parts = singles.subList(run.first() - 1, run.last());
    String field = run.prefix() + "kapasitas";
    int sum = parts.stream().mapToInt(Piece::capacity).sum();
    boolean said = !Line.of(form.value(field)).isEmpty();
    OptionalInt capacity = said ? Amount.CAPACITY.number(form.value(field)) : OptionalInt.of(sum);
    if (capacity.isEmpty()) {
      form.refuse(field, "division.capacity-wrong", run.letters());
    }
    Map<Layout, Integer> typed =
        LayoutFields.read(form, run.prefix(), capacity.orElse(Integer.MAX_VALUE));
    String name = name(form, run);
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            new Piece(
                run.first(),
                run.last(),
                name,
                capacity.getAsInt(),
                said || !typed.isEmpty() ? typed : sums(parts)));
  }

  private String name(Form form, Run run) {
    String name = Line.of(form.value(run.prefix() + "nama"));
    if (name.length() > 200) {
      form.refuse(run.prefix() + "nama", "field.long", 200);
    }
    return name.isEmpty() ? usualName(run) : name;
  }

  /// What all the parts together hold, in each layout that all of them can have.
  private static Map<Layout, Integer> sums(List<Piece> parts) {
    return Stream.of(Layout.values())
        .filter(layout -> parts.stream().allMatch(part -> part.layouts().containsKey(layout)))
        .collect(
            Collectors.toMap(
                layout -> layout,
                layout -> parts.stream().map(Piece::layouts).mapToInt(one -> one.get(layout)).sum(),
                Integer::sum,
                () -> new EnumMap<>(Layout.class)));
  }

  private static void seeThatNamesDiffer(Form form, List<Piece> pieces) {
    var names = new HashSet<String>();
    for (Piece piece : pieces) {
      if (!names.add(piece.name().toLowerCase(Locale.ROOT))) {
        var run = new Run(piece.first(), piece.last());
        form.refuse(run.prefix() + "nama", "division.name-twice", piece.name());
      }
    }
  }
}
