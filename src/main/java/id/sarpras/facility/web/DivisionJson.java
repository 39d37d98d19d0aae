package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Layout;
import id.sarpras.facility.SpaceId;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a hall is divided, as it is told to machines.
@Schema(name = "Division")
record DivisionJson(
    @Schema(description = "How many parts stand in a row; 1 where it is not divided") int parts,
    @Schema(description = "The parts, and those neighbours that are lent together")
        List<PieceJson> pieces) {

  /// A part, or neighbouring parts that are lent together.
  @Schema(name = "Piece")
  record PieceJson(
      UUID facility,
      @Schema(description = "The first of its parts, from 1") int first,
      @Schema(description = "The last of them") int last,
      @Schema(example = "Balai Petitih A") String name,
      int capacity,
      Map<Layout, Integer> layouts) {

    static PieceJson of(Facility piece, List<SpaceId> row) {
      return new PieceJson(
          piece.id().value(),
          row.indexOf(piece.spaces().getFirst()) + 1,
          row.indexOf(piece.spaces().getLast()) + 1,
          piece.name(),
          piece.capacity(),
          piece.layouts());
    }
  }

  /// A division that a machine makes.
  @Schema(name = "NewDivision")
  record NewDivisionJson(
      @Schema(
              description = "From 2 to 8; 1 to lend it only as a whole",
              requiredMode = RequiredMode.REQUIRED,
              example = "2")
          @Nullable Integer parts,
      @Schema(description = "Each part, and those neighbours that are lent together")
          @Nullable List<@Nullable NewPieceJson> pieces) {}

  /// One piece.
  @Schema(name = "NewPiece")
  record NewPieceJson(
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "1") @Nullable Integer first,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "1") @Nullable Integer last,
      @Schema(description = "Left out, it is made from the hall’s") @Nullable String name,
      @Schema(description = "Needed of each part; of neighbours the sum where it is left out")
          @Nullable Integer capacity,
      @Nullable Map<Layout, @Nullable Integer> layouts) {}

  static DivisionJson of(Hall hall) {
    return new DivisionJson(
        hall.parts(),
        hall.present().stream().map(piece -> PieceJson.of(piece, hall.whole().spaces())).toList());
  }
}
