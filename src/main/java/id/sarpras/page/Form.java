package id.sarpras.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// What a person typed into a form, exactly, and what was refused in it. It goes back to the page
/// as it came.
public final class Form {

  /// The request's attribute that says: this form came from our own page but without its token, and
  /// can be sent once more.
  public static final String STALE = "stale-form";

  /// Something in a field that cannot be taken.
  ///
  /// @param key the text that says what to do
  public record Problem(String field, String key, List<Object> arguments) {

    /// Whether the text does not say of which field it speaks.
    public boolean isOfAnyField() {
      return key.equals(FormReader.LONG);
    }
  }

  private final Map<String, List<String>> typed;
  private final List<Problem> problems = new ArrayList<>();

  private Form(Map<String, List<String>> typed) {
    this.typed = typed;
  }

  /// A form that nobody has filled in yet.
  public static Form empty() {
    return new Form(Map.of());
  }

  /// A form as it was posted.
  public static Form of(MultiValueMap<String, String> posted) {
    return new Form(Map.copyOf(posted));
  }

  /// A form filled in beforehand, one value a field.
  public static Form of(Map<String, String> values) {
    return new Form(
        values.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.of(entry.getValue()))));
  }

  /// What was typed in a field, exactly; empty where nothing was.
  public String value(String field) {
    List<String> values = typed.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// The names of the fields that came.
  public Set<String> fields() {
    return typed.keySet();
  }

  /// All that was chosen in a field of several choices.
  public List<String> values(String field) {
    return typed.getOrDefault(field, List.of());
  }

  public boolean has(String field, String value) {
    return values(field).contains(value);
  }

  /// Refuses a field with a text that says what to do. Only the first refusal of a field is shown.
  public void refuse(String field, String key, Object... arguments) {
    if (problem(field).isEmpty()) {
      problems.add(new Problem(field, key, List.of(arguments)));
    }
  }

  /// The same values without any refusal, to be read once more.
  public Form again() {
    return new Form(typed);
  }

  /// The same form with one value changed.
  public Form with(String field, String value) {
    var changed = new HashMap<>(typed);
    changed.put(field, List.of(value));
    var form = new Form(Map.copyOf(changed));
    form.problems.addAll(problems);
    return form;
  }

  /// The same form without the fields whose names begin so.
  public Form without(String beginning) {
    var fewer = new HashMap<>(typed);
    fewer.keySet().removeIf(field -> field.startsWith(beginning));
    return new Form(Map.copyOf(fewer));
  }

  /// The same values, refused as another form was.
  public Form refusedAs(Form other) {
    var form = new Form(typed);
    form.problems.addAll(other.problems);
    return form;
  }

  public boolean isRefused() {
    return !problems.isEmpty();
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }
}
