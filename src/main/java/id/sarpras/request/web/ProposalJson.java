package id.sarpras.request.web;

import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// What can be had instead of something that is taken.
@Schema(name = "Proposal")
record ProposalJson(
    OffsetDateTime from,
    OffsetDateTime until,
    List<PickJson> items,
    @Schema(description = "In what it differs, in words") List<String> why) {

  /// One thing of it.
  @Schema(name = "ProposedItem")
  record PickJson(UUID facility, String name, int quantity) {}

  static ProposalJson of(Proposal proposal, ZoneId zone, Words words) {
    return new ProposalJson(
        RequestJson.at(proposal.period().start(), zone),
        RequestJson.at(proposal.period().end(), zone),
        proposal.picks().stream()
            .map(
                pick ->
                    new PickJson(
                        pick.facility().id().value(), pick.facility().name(), pick.quantity()))
            .toList(),
        proposal.why().stream().map(reason -> reason.in(words)).toList());
  }
}
