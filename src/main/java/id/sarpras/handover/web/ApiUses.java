package id.sarpras.handover.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ProblemKind;
import id.sarpras.handover.Attendance;
import id.sarpras.handover.UseFile;
import id.sarpras.identity.Officer;
import id.sarpras.standard.Standards;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Uses as the interface sees them: found, permitted, or a problem that shows how they are now.
@Component
class ApiUses {

  private final UseDesk desk;
  private final Attendance attendance;
  private final Standards standards;

  ApiUses(UseDesk desk, Attendance attendance, Standards standards) {
    this.desk = desk;
    this.attendance = attendance;
    this.standards = standards;
  }

  /// A use with which the officer may do something.
  UseFile permitted(Officer officer, UUID id) {
    UseFile file = desk.file(officer, id);
    desk.mustDo(officer, file);
    return file;
  }

  UseJson json(Officer officer, UUID id) {
    UseFile file = desk.file(officer, id);
    return UseJson.of(file, attendance.window(file.use()), standards.home().zone());
  }

  /// As things are it cannot be done.
  ///
  /// @param key the text that says why
  ApiProblem notNow(Officer officer, UUID id, String key) {
    return ApiProblem.of(ProblemKind.NOT_NOW).saying(key).showing("now", json(officer, id));
  }

  ApiProblem overtaken(Officer officer, UUID id) {
    return ApiProblem.of(ProblemKind.OVERTAKEN)
        .saying("use.api.overtaken")
        .showing("now", json(officer, id));
  }
}
