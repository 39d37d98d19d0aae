package id.sarpras.facility.form;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.MultiValueMap;

/// What matters for a vehicle: its seats, and whether somebody drives it.
record VehicleForm() implements KindForm {

  @Override
  public List<Fitting> fittings() {
    return List.of(Fitting.AIR_CONDITIONING, Fitting.WHEELCHAIR_ACCESS);
  }

  @Override
  public void fill(MultiValueMap<String, String> values, Facility vehicle) {
    values.add(Amount.CAPACITY.field(), Integer.toString(vehicle.capacity()));
    values.add(Fields.DRIVER, vehicle.driver() ? Fields.YES : "");
    FittingField.fill(values, vehicle);
  }

  @Override
  public Optional<Holding> read(Form form) {
    OptionalInt seats = Amount.CAPACITY.read(form, "facility-form.seats-wrong");
    return seats.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Holding(
                seats.getAsInt(),
                1,
                form.has(Fields.DRIVER, Fields.YES),
                FittingField.read(form, fittings()),
                Map.of()));
  }
}
