package id.sarpras.whatsapp;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.complaint.Vault;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps what Meta delivers, sealed, each message and each receipt for itself, and once however
/// often it comes. A job does the rest, so that one that cannot be read stops no other.
@Component
class Inbox {

  private final EventStore events;
  private final WhatsAppSettings settings;
  private final Standards standards;
  private final Vault vault;
  private final TrackingCodes marks;
  private final SchedulerClient jobs;
  private final ObjectMapper json;
  private final InstantSource clock;

  Inbox(
      EventStore events,
      WhatsAppSettings settings,
      Standards standards,
      Vault vault,
      TrackingCodes marks,
      SchedulerClient jobs,
      ObjectMapper json,
      InstantSource clock) {
    this.events = events;
    this.settings = settings;
    this.standards = standards;
    this.vault = vault;
    this.marks = marks;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  /// Takes one body in.
  ///
  /// @return false where it is no JSON
  @Transactional
  public boolean take(byte[] body) {
    JsonNode all;
    try {
      all = json.readTree(body);
    } catch (JacksonException notJson) {
      return false;
    }
    for (JsonNode entry : all.path("entry")) {
      for (JsonNode change : entry.path("changes")) {
        take(change.path("value"));
      }
    }
    return true;
  }

  /// What came to another number of the same account is not ours.
  private void take(JsonNode value) {
    String number = value.at("/metadata/phone_number_id").asString("");
    if (!number.equals(settings.phoneNumberId())) {
      return;
    }
    for (JsonNode message : value.path("messages")) {
      ObjectNode kept = json.createObjectNode();
      kept.set("message", message);
      kept.set("contact", contact(value, message));
      keep(message.path("id").asString(message.toString()), kept);
    }
    for (JsonNode status : value.path("statuses")) {
      ObjectNode kept = json.createObjectNode();
      kept.set("status", status);
      keep(
          status.path("id").asString(status.toString()) + "/" + status.path("status").asString(""),
          kept);
    }
  }

  /// Who wrote a message: the contact of its sender, or the only one.
  private static JsonNode contact(JsonNode value, JsonNode message) {
    JsonNode contacts = value.path("contacts");
    String sender = message.path("from").asString(message.path("from_user_id").asString(""));
    for (JsonNode contact : contacts) {
      if (sender.equals(contact.path("wa_id").asString(""))
          || sender.equals(contact.path("user_id").asString(""))) {
        return contact;
      }
    }
    return contacts.path(0);
  }

  private void keep(String key, JsonNode content) {
    UnitId unit = standards.home().id();
    UUID id = Ids.next();
    Instant now = clock.instant();
    byte[] sealed = vault.seal(json.writeValueAsBytes(content), EventStore.owner(unit, id));
    if (events.addOnce(unit, id, Marking.message(marks, key), sealed, now)) {
      jobs.scheduleIfNotExists(WhatsAppTasks.hear(unit, id).scheduledTo(now));
    }
  }
}
