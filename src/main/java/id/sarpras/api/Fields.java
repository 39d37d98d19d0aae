package id.sarpras.api;

import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.page.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A body of the interface, to be read by the very rules and with the very sentences of a page's
/// form. The form's fields have the page's names; a refusal is told by the name in the body.
public final class Fields {

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private @Nullable Form form;

  /// A field of the form that is filled from a field of the body.
  ///
  /// @param value null where the body has none
  public Fields with(String inForm, String inBody, @Nullable Object value) {
    values.put(inForm, value == null ? "" : value.toString());
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

  /// Ends the call where anything was refused, with all of it.
  public void check() {
    var all = new ArrayList<Wrong>();
    for (Form.Problem problem : form().problems()) {
      String name = names.getOrDefault(problem.field(), problem.field());
      all.add(new Wrong(name, problem.key(), problem.arguments()));
    }
    all.addAll(wrong);
    if (!all.isEmpty()) {
      throw ApiProblem.fields(all);
    }
  }
}
