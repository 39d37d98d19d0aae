package id.sarpras.facility.table;

import id.sarpras.facility.form.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.shared.Line;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a cell of the table says what stands in fields of the form.
sealed interface Cell {

  /// What stands between several things in one cell.
  String BETWEEN = " | ";

  /// What the cell says of a filled form; empty where the form has no such field.
  String write(Form form, Words words);

  /// Puts into the fields what a cell says.
  ///
  /// @return a word that is not understood
  Optional<String> read(String cell, Map<String, List<String>> fields, Words words);

  /// The fields of which it speaks.
  List<String> fields();

  private static Stream<String> parts(String cell) {
    return Stream.of(cell.split("\\|")).map(Line::of).filter(part -> !part.isEmpty());
  }

  /// A field as it is.
  record Plain(String field) implements Cell {

    @Override
    public String write(Form form, Words words) {
      return form.value(field);
    }

    @Override
    public Optional<String> read(String cell, Map<String, List<String>> fields, Words words) {
      fields.put(field, List.of(cell));
      return Optional.empty();
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// Several lines of a field.
  record Lines(String field) implements Cell {

    @Override
    public String write(Form form, Words words) {
      return form.value(field).replace("\n", BETWEEN);
    }

    @Override
    public Optional<String> read(String cell, Map<String, List<String>> fields, Words words) {
      fields.put(field, List.of(parts(cell).collect(Collectors.joining("\n"))));
      return Optional.empty();
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// A box that is ticked or not.
  record Ticked(String field) implements Cell {

    @Override
    public String write(Form form, Words words) {
      return form.values(field).isEmpty() ? "" : words.say(form.has(field, Fields.YES));
    }

    @Override
    public Optional<String> read(String cell, Map<String, List<String>> fields, Words words) {
      Optional<Boolean> yes = words.yes(cell);
      yes.ifPresent(said -> fields.put(field, List.of(said ? Fields.YES : "")));
      return yes.isPresent() ? Optional.empty() : Optional.of(cell);
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// One or more of some codes, in words.
  ///
  /// @param prefix of the keys of their texts
  record Chosen(String field, String prefix, List<String> codes) implements Cell {

    static <E extends Enum<E>> Chosen of(String field, String prefix, E[] codes) {
      return new Chosen(field, prefix, Stream.of(codes).map(Enum::name).toList());
    }

    @Override
    public String write(Form form, Words words) {
      return form.values(field).stream()
          .map(code -> words.say(prefix + code))
          .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Optional<String> read(String cell, Map<String, List<String>> fields, Words words) {
      var meant = new ArrayList<String>();
      for (String word : parts(cell).toList()) {
        Optional<String> code = words.code(prefix, codes, word);
        if (code.isEmpty()) {
          return Optional.of(word);
        }
        meant.add(code.get());
      }
      fields.put(field, List.copyOf(meant));
      return Optional.empty();
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// The hours of a day of the week: `07:00-17:00`; empty where it is closed.
  record Hours(DayOfWeek day) implements Cell {

    @Override
    public String write(Form form, Words words) {
      String opens = form.value(Fields.opens(day));
      return opens.isEmpty() ? "" : opens + "-" + form.value(Fields.closes(day));
    }

    @Override
    public Optional<String> read(String cell, Map<String, List<String>> fields, Words words) {
      String[] times = cell.split("[-–]", 2);
      fields.put(Fields.opens(day), List.of(times[0].strip()));
      fields.put(Fields.closes(day), List.of(times.length == 2 ? times[1].strip() : ""));
      return Optional.empty();
    }

    @Override
    public List<String> fields() {
      return List.of(Fields.opens(day), Fields.closes(day));
    }
  }

  /// An officer by user name.
  record Keeper() implements Cell {

    @Override
    public String write(Form form, Words words) {
      return find(words, officer -> form.has(Fields.KEEPER, officer.id().value().toString()))
          .map(Officer::username)
          .orElse("");
    }

    @Override
    public Optional<String> read(String cell, Map<String, List<String>> fields, Words words) {
      if (cell.isEmpty()) {
        fields.put(Fields.KEEPER, List.of(""));
        return Optional.empty();
      }
      Optional<Officer> keeper = find(words, officer -> officer.username().equalsIgnoreCase(cell));
      keeper.ifPresent(
          officer -> fields.put(Fields.KEEPER, List.of(officer.id().value().toString())));
      return keeper.isPresent() ? Optional.empty() : Optional.of(cell);
    }

    private static Optional<Officer> find(
        Words words, java.util.function.Predicate<Officer> isMeant) {
      return words.officers().stream().filter(isMeant).findFirst();
    }

    @Override
    public List<String> fields() {
      return List.of(Fields.KEEPER);
    }
  }
}
