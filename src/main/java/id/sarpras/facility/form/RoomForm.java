package id.sarpras.facility.form;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Layout;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.MultiValueMap;

/// What matters for a room: how many people it holds, furnished in which way, and what is in it.
record RoomForm() implements KindForm {

  @Override
  public List<Fitting> fittings() {
    return List.of(Fitting.values());
  }

  @Override
  public void fill(MultiValueMap<String, String> values, Facility room) {
    values.add(Amount.CAPACITY.field(), Integer.toString(room.capacity()));
    FittingField.fill(values, room);
    LayoutFields.fill(values, "", room.layouts());
  }

  @Override
  public Optional<Holding> read(Form form) {
    OptionalInt capacity = Amount.CAPACITY.read(form);
    Map<Layout, Integer> layouts = LayoutFields.read(form, "", capacity.orElse(Integer.MAX_VALUE));
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            new Holding(
                capacity.orElseThrow(), 1, false, FittingField.read(form, fittings()), layouts));
  }
}
