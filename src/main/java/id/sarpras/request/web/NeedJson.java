package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sarpras.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wanted and when. What a whole request says besides is not read.
@Schema(name = "Need")
@JsonIgnoreProperties({"language", "applicant", "purpose", "waits", "letter"})
record NeedJson(
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "30", minimum = "1")
        @Nullable Integer people,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "When; of a series the first use")
        @Nullable List<PeriodJson> periods,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "What is needed each time; what matters most first")
        @Nullable List<ItemJson> items,
    @Schema(description = "How it repeats") @Nullable SeriesJson series) {

  /// What of it is read by the rules of the pages.
  Fields fields() {
    return in(new Fields());
  }

  Fields in(Fields fields) {
    return fields.with("orang", "people", people);
  }
}
