package id.sarpras.handover.web;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.handover.Condition;
import id.sarpras.handover.Fuel;
import id.sarpras.handover.Handover;
import id.sarpras.handover.HandoverRefusal;
import id.sarpras.handover.Handovers.Misread;
import id.sarpras.handover.Odometer;
import id.sarpras.handover.Part;
import id.sarpras.handover.Reading;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.web.UsePage.Entry;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.page.Form;
import id.sarpras.shared.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.LinkedMultiValueMap;

/// The fields of things that are handed over or taken back; each field has the place of its thing
/// behind its name.
final class PartForm {

  static final String CHOSEN = "ikut";
  private static final int MOST_REMARKS = 1000;

  private PartForm() {}

  /// The form as it stands there first: all things in good condition and in full number.
  static Form fresh(List<Entry> entries, Step step) {
    var values = new LinkedMultiValueMap<String, String>();
    boolean anyMine = entries.stream().anyMatch(entry -> entry.thing().mine());
    for (Entry entry : entries) {
      Thing thing = entry.thing();
      if (thing.mine() || !anyMine) {
        values.add(CHOSEN, Integer.toString(entry.place()));
      }
      values.add("keadaan-" + entry.place(), "baik");
      values.add("jumlah-" + entry.place(), Integer.toString(most(entry, step)));
    }
    return Form.of(values);
  }

  /// What was chosen and how each of it is; the form says what is wrong.
  static List<Part> read(Form form, List<Entry> entries, Step step) {
    var parts = new ArrayList<Part>();
    for (Entry entry : entries) {
      if (form.has(CHOSEN, Integer.toString(entry.place()))) {
        part(form, entry, step).ifPresent(parts::add);
      }
    }
    if (parts.isEmpty() && !form.isRefused()) {
      form.refuse(CHOSEN, "field.ikut.missing");
    }
    return parts;
  }

  /// Refuses the field with which it did not go, where it is one.
  static boolean refuse(
      Form form, List<Entry> entries, Step step, HandoverRefusal reason, FacilityId thing) {
    if (reason == HandoverRefusal.OVERTAKEN || reason == HandoverRefusal.TOO_EARLY) {
      return false;
    }
    Entry entry =
        entries.stream()
            .filter(one -> one.thing().facility().id().equals(thing))
            .findFirst()
            .orElseThrow();
    if (reason == HandoverRefusal.NOT_FREE) {
      form.refuse(CHOSEN, reason.key(), entry.thing().facility().name());
      return true;
    }
    boolean isMany = reason == HandoverRefusal.TOO_MANY;
    form.refuse(
        (isMany ? "jumlah-" : "kilometer-") + entry.place(),
        reason.key(),
        entry.thing().facility().name(),
        isMany ? most(entry, step) : entry.odometer().map(Odometer::kilometres).orElse(0));
    return true;
  }

  /// Refuses what an odometer cannot have shown.
  static void refuse(Form form, String field, UseFile file, Handover seen, Misread wrong) {
    String vehicle = file.thing(seen.facility()).orElseThrow().facility().name();
    form.refuse(field, wrong.reason().key(), vehicle, wrong.other().kilometres());
  }

  private static int most(Entry entry, Step step) {
    return step == Step.OUT ? entry.thing().item().quantity() : entry.thing().away();
  }

  private static Optional<Part> part(Form form, Entry entry, Step step) {
    int place = entry.place();
    OptionalInt quantity = quantity(form, entry);
    String remarks = Line.block(form.value("catatan-" + place));
    boolean good = form.value("keadaan-" + place).equals("baik");
    boolean isShort =
        step == Step.BACK && quantity.isPresent() && quantity.getAsInt() < entry.thing().away();
    if (remarks.isEmpty() && isShort) {
      form.refuse("catatan-" + place, "field.catatanBarang.short");
    } else if (remarks.isEmpty() && !good) {
      form.refuse("catatan-" + place, "field.catatanBarang.missing");
    } else if (remarks.length() > MOST_REMARKS) {
      form.refuse("catatan-" + place, "field.long", MOST_REMARKS);
    }
    Reading reading =
        entry.thing().facility().kind() == Kind.VEHICLE ? reading(form, place) : Reading.NONE;
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            new Part(
                entry.thing().facility().id(),
                quantity.orElse(1),
                new Condition(good, remarks),
                reading,
                PhotoUploads.ids(entry.photos())));
  }

  private static OptionalInt quantity(Form form, Entry entry) {
    if (entry.thing().facility().kind() != Kind.EQUIPMENT) {
      return OptionalInt.of(1);
    }
    return number(form, "jumlah-" + entry.place(), 1, 5, "field.jumlahBarang.missing");
  }

  /// What an odometer shows, as it was typed.
  static OptionalInt odometer(Form form, String field) {
    return number(form, field, 0, 7, "field.kilometer.missing");
  }

  private static Reading reading(Form form, int place) {
    String fuel = form.value("bahanBakar-" + place);
    return new Reading(
        odometer(form, "kilometer-" + place),
        Arrays.stream(Fuel.values()).filter(one -> one.name().equals(fuel)).findFirst());
  }

  private static OptionalInt number(Form form, String field, int least, int digits, String wrong) {
    String typed = Line.of(form.value(field)).replaceAll("(?<=\\d)[. ](?=\\d)", "");
    if (!typed.matches("\\d{1," + digits + "}") || Integer.parseInt(typed) < least) {
      form.refuse(field, wrong);
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(typed));
  }
}
