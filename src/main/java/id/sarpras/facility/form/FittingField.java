package id.sarpras.facility.form;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.page.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// The boxes for what a room or a vehicle has.
final class FittingField {

  private FittingField() {}

  static void fill(MultiValueMap<String, String> values, Facility facility) {
    facility.fittings().stream().sorted().forEach(item -> values.add(Fields.FITTINGS, item.name()));
  }

  static Set<Fitting> read(Form form, List<Fitting> possible) {
    return possible.stream()
        .filter(item -> form.has(Fields.FITTINGS, item.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fitting.class)));
  }
}
