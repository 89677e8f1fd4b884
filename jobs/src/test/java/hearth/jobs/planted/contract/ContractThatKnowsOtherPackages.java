package hearth.jobs.planted.contract;

import hearth.jobs.sequence.SequenceFormat;

/** A planted violation for ArchitectureTest. */
public record ContractThatKnowsOtherPackages(SequenceFormat format) {}
