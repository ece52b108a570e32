// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// The closed word lists of the protocol. Order is part of the ABI: append, never insert.

/// @notice What an asset is.
enum AssetKind {
    DATASET,
    MODEL,
    AGENT,
    COMPUTE
}

/// @notice How a child was made from a parent.
enum Relation {
    TRAINED_ON,
    FINE_TUNED_FROM,
    ADAPTED_FROM,
    QUANTIZED_FROM,
    MERGED_FROM,
    DISTILLED_FROM,
    EVALUATED_ON,
    USES,
    DERIVED_FROM
}

/// @notice What a contributor did.
enum ContributionRole {
    DATA,
    LABELING,
    TRAINING,
    COMPUTE,
    EVALUATION,
    CURATION
}

/// @notice How a license is used up.
enum LicenseMode {
    DURATION,
    PERPETUAL,
    METERED
}

/// @notice Why money entered. Only TIP is open to anyone; the rest is said by the contract that sold.
enum PaymentReason {
    SALE,
    RENEWAL,
    USAGE,
    TIP
}

/// @notice Bits of a license's `rights` mask.
library Rights {
    uint16 internal constant USE = 1 << 0;
    uint16 internal constant COMMERCIAL = 1 << 1;
    uint16 internal constant DERIVE = 1 << 2;
    uint16 internal constant REDISTRIBUTE = 1 << 3;
    uint16 internal constant SUBLICENSE = 1 << 4;
    uint16 internal constant ALL = (1 << 5) - 1;
}

// Basis points: 10 000 is the whole.
uint16 constant BPS = 10_000;
