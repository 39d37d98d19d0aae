package id.sarpras.facility.form;

import id.sarpras.facility.Layout;
import id.sarpras.page.Form;
import id.sarpras.shared.Line;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/// How many people a room holds in each layout: a field each, which may be left empty.
final class LayoutFields {

  private LayoutFields() {}

  static void fill(
      MultiValueMap<String, String> values, String prefix, Map<Layout, Integer> layouts) {
    layouts.forEach(
        (layout, people) -> values.add(Fields.layout(prefix, layout), people.toString()));
  }

  /// The answers, as far as the form does not say what is wrong.
  ///
  /// @param capacity the most people in any layout
  static Map<Layout, Integer> read(Form form, String prefix, int capacity) {
    var layouts = new EnumMap<Layout, Integer>(Layout.class);
    for (Layout layout : Layout.values()) {
      String field = Fields.layout(prefix, layout);
      if (!Line.of(form.value(field)).isEmpty()) {
        Amount.CAPACITY
            .number(form.value(field))
            .ifPresentOrElse(
                people -> layouts.put(layout, people),
                () -> form.refuse(field, "facility-form.layout-wrong", layout.ordinal()));
      }
      if (layouts.getOrDefault(layout, 0) > capacity) {
        form.refuse(field, "facility-form.layout-more", layout.ordinal(), capacity);
      }
    }
    return layouts;
  }
}
