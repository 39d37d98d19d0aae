package id.sarpras.facility.form;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// What matters for equipment: how many there are.
record EquipmentForm() implements KindForm {

  @Override
  public List<Fitting> fittings() {
    return List.of();
  }

  @Override
  public void fill(MultiValueMap<String, String> values, Facility equipment) {
    values.add(Amount.STOCK.field(), Integer.toString(equipment.stock()));
  }

  @Override
  public Optional<Holding> read(Form form) {
    OptionalInt stock = Amount.STOCK.read(form);
    return stock.isEmpty()
        ? Optional.empty()
        : Optional.of(new Holding(0, stock.getAsInt(), false, Set.of(), Map.of()));
  }
}
