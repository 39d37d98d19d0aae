package id.sarpras.facility;

import id.sarpras.identity.Officer;
import id.sarpras.letter.Specimens;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Staff;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// The good calls by which facilities are kept up.
@TestComponent
class FacilityCalls implements GoodCalls {

  static final String FACILITIES = "/api/v1/facilities";

  private final Staff staff;
  private final Photos photos;

  FacilityCalls(Staff staff, Photos photos) {
    this.staff = staff;
    this.photos = photos;
  }

  @Override
  public Map<String, Supplier<Call>> of(Officer officer) {
    return Map.of(
        "addFacility",
            () ->
                Call.sending(
                    FACILITIES,
                    "{\"kind\":\"ROOM\",\"name\":\"Ruang %s\",\"capacity\":20}"
                        .formatted(Ids.next())),
        "changeFacility", () -> Call.putting(place(staff.room(), ""), room("Ruang " + Ids.next())),
        "listFacilityPhotos", () -> Call.reading(place(pictured(), "/photos")),
        "addFacilityPhoto",
            () ->
                new Call("POST", place(staff.room(), "/photos?alt=Aula"), "image/jpeg", picture()),
        "removeFacilityPhoto", this::remove,
        "getDivision", () -> Call.reading(place(staff.room(), "/division")),
        "divideFacility", () -> Call.putting(place(staff.room(), "/division"), TWO));
  }

  /// Two halves.
  static final String TWO =
      """
      {"parts":2,"pieces":[
        {"first":1,"last":1,"capacity":20,"layouts":{"THEATRE":15}},
        {"first":2,"last":2,"capacity":30}]}
      """;

  /// All of a room.
  static String room(String name) {
    return """
    {"kind":"ROOM","name":"%s","building":"Gedung Uji, lantai 2","capacity":80,"stock":1,
     "lent":true,"driver":false,"fittings":["PROJECTOR","HEARING_LOOP"],
     "layouts":{"THEATRE":80,"U_SHAPE":25},
     "rules":{"turnRound":"PT30M","notice":"PT48H","horizonDays":180,"longest":"PT10H",
       "pending":"COMPETES","heldFor":"PT72H","grace":"PT45M"},
     "openings":[{"day":"MONDAY","opens":"07:00","closes":"17:00"},
       {"day":"SATURDAY","opens":"08:00","closes":"12:00"}],
     "specialDays":[{"date":"2026-12-31","reason":"Perbaikan AC"},
       {"date":"2026-12-24","opens":"07:00","closes":"12:00"}]}
    """
        .formatted(name);
  }

  private Call remove() {
    Facility room = pictured();
    Photo photo = photos.of(staff.unit().id(), room.id()).getFirst();
    return Call.deleting(place(room, "/photos/" + photo.id()));
  }

  private Facility pictured() {
    Facility room = staff.room();
    photos.add(staff.unit().id(), room, "Aula", picture(), new Actor.Program());
    return room;
  }

  static byte[] picture() {
    return Specimens.image("jpg", 400, 300);
  }

  static String place(Facility facility, String noun) {
    return FACILITIES + "/" + facility.id().value() + noun;
  }
}
