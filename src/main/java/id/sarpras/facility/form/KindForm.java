package id.sarpras.facility.form;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// What only matters for one kind.
public sealed interface KindForm permits RoomForm, VehicleForm, EquipmentForm {

  /// What the answers say.
  record Holding(
      int capacity,
      int stock,
      boolean driver,
      Set<Fitting> fittings,
      Map<Layout, Integer> layouts) {}

  static KindForm of(Kind kind) {
    return switch (kind) {
      case ROOM -> new RoomForm();
      case VEHICLE -> new VehicleForm();
      case EQUIPMENT -> new EquipmentForm();
    };
  }

  /// The fittings that it may have.
  List<Fitting> fittings();

  /// Writes into a form what is known.
  void fill(MultiValueMap<String, String> values, Facility facility);

  /// The answers; empty where the form says what is wrong.
  Optional<Holding> read(Form form);
}
