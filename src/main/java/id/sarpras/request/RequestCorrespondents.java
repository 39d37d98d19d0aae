package id.sarpras.request;

import id.sarpras.notification.Correspondent;
import id.sarpras.notification.Correspondents;
import id.sarpras.request.store.RequestStore;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The guests who asked for something.
@Component
class RequestCorrespondents implements Correspondents {

  private final RequestStore requests;
  private final TrackingCodes codes;
  private final String address;

  RequestCorrespondents(
      RequestStore requests, TrackingCodes codes, @Value("${sarpras.address}") String address) {
    this.requests = requests;
    this.codes = codes;
    this.address = address;
  }

  @Override
  public Optional<Correspondent> of(UnitId unit, UUID subject) {
    return requests
        .find(unit, new RequestId(subject))
        .map(
            request ->
                new Correspondent(
                    request.applicant().name(),
                    request.applicant().email(),
                    request.applicant().phone(),
                    address + "/permohonan/" + codes.codeOf(request.submission()).grouped(),
                    Optional.empty(),
                    List.of()));
  }
}
