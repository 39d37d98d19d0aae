package id.sarpras.handover.web;

import id.sarpras.api.Fields;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Part;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.web.PassingJson.PassedJson;
import id.sarpras.handover.web.UsePage.Entry;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.FormReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a machine hands over or takes back, by the rules of the page.
@Component
class PassingReader {

  /// What is handed over or taken back.
  ///
  /// @param entries the things with which that can be done
  /// @param fields where more can be refused
  record Passing(String person, List<Part> parts, List<Entry> entries, Fields fields) {}

  private final UseDesk desk;
  private final ApiUses uses;
  private final PhotoReader photos;

  PassingReader(UseDesk desk, ApiUses uses, PhotoReader photos) {
    this.desk = desk;
    this.uses = uses;
    this.photos = photos;
  }

  /// @throws id.sarpras.api.ApiProblem naming every field that cannot be taken; or where a thing is
  ///   kept by others, or this was done with it already
  Passing read(Officer officer, UseFile file, Step step, PassingJson sent) {
    var fields =
        new Fields().with("olehSiapa", "person", sent.person()).named(PartForm.CHOSEN, "things");
    var pictures = new HashMap<Integer, List<Scan>>();
    List<@Nullable PassedJson> things = Objects.requireNonNullElse(sent.things(), List.of());
    for (int i = 0; i < things.size(); i++) {
      thing(officer, file, things.get(i), "things[" + i + "]", fields, pictures);
    }
    List<Entry> entries = desk.entries(officer, file, step, pictures);
    for (int place : pictures.keySet()) {
      if (entries.stream().noneMatch(entry -> entry.place() == place)) {
        throw uses.overtaken(officer, file.id().value());
      }
    }
    if (pictures.size() < things.size()) {
      fields.check();
    }
    String person = new FormReader(fields.form()).optionalLine("olehSiapa");
    List<Part> parts = PartForm.read(fields.form(), entries, step);
    fields.check();
    return new Passing(person, parts, entries, fields);
  }

  private void thing(
      Officer officer,
      UseFile file,
      @Nullable PassedJson sent,
      String name,
      Fields fields,
      Map<Integer, List<Scan>> pictures) {
    Optional<Thing> thing =
        Optional.ofNullable(sent)
            .map(PassedJson::facility)
            .flatMap(id -> file.thing(new FacilityId(id)));
    if (sent == null || thing.isEmpty()) {
      fields.refuse(name + ".facility", "use.api.not-in-it");
      return;
    }
    int place = file.things().indexOf(desk.mine(officer, thing.get())) + 1;
    if (pictures.containsKey(place)) {
      fields.refuse(name + ".facility", "use.api.named-again");
      return;
    }
    boolean good = Objects.requireNonNullElse(sent.good(), true);
    fields
        .choosing(PartForm.CHOSEN, "things", place)
        .with("jumlah-" + place, name + ".quantity", sent.quantity())
        .with("keadaan-" + place, name + ".good", good ? "baik" : "catatan")
        .with("catatan-" + place, name + ".remarks", sent.remarks())
        .with("kilometer-" + place, name + ".odometer", sent.odometer())
        .with("bahanBakar-" + place, name + ".fuel", sent.fuel());
    pictures.put(place, photos.read(officer, sent.photos(), name + ".photos", fields));
  }
}
