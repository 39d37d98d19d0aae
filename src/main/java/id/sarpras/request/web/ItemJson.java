package id.sarpras.request.web;

import id.sarpras.facility.Layout;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that is wanted.
@Schema(name = "Item")
record ItemJson(
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility,
    @Schema(description = "How many; 1 for rooms and vehicles", defaultValue = "1")
        @Nullable Integer quantity,
    @Schema(description = "How a room is furnished") @Nullable Layout layout,
    @Schema(description = "Whether a vehicle needs a driver", defaultValue = "false")
        @Nullable Boolean driver) {}
