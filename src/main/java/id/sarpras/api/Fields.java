package id.sarpras.api;

import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.page.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// A body of the interface, to be read by the very rules and with the very sentences of a page's
/// form. The form's fields have the page's names; a refusal is told by the name in the body.
public final class Fields {

  private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private @Nullable Form form;

  /// A field of the form that is filled from a field of the body.
  ///
  /// @param value null where the body has none
  public Fields with(String inForm, String inBody, @Nullable Object value) {
    values.set(inForm, value == null ? "" : value.toString());
    names.put(inForm, inBody);
    return this;
  }

  /// One more choice in a field of several.
  public Fields choosing(String inForm, String inBody, Object value) {
    values.add(inForm, value.toString());
    names.putIfAbsent(inForm, inBody);
    return this;
  }

  /// By what name a field of the form is told that is filled from none of the body.
  public Fields named(String inForm, String inBody) {
    names.put(inForm, inBody);
    return this;
  }

  /// All fields as a form; filled in once.
  public Form form() {
    Form now = form == null ? Form.of(values) : form;
    form = now;
    return now;
  }

  /// Refuses a field for which there is none on a page.
  public void refuse(String inBody, String key, Object... arguments) {
    wrong.add(Wrong.of(inBody, key, arguments));
  }

  /// Ends the call where anything was refused, with all of it; of each field with the first that is
  /// wrong.
  public void check() {
    var all = new LinkedHashMap<String, Wrong>();
    for (Form.Problem problem : form().problems()) {
      String name = names.getOrDefault(problem.field(), problem.field());
      all.putIfAbsent(name, new Wrong(name, problem.key(), problem.arguments()));
    }
    wrong.forEach(one -> all.putIfAbsent(one.field(), one));
    if (!all.isEmpty()) {
      throw ApiProblem.fields(List.copyOf(all.values()));
    }
  }
}
