package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-038, not in the texts: conversion half up to the tiyn, the share of each line down to the tiyn, then the sum. Down,
 * because a share rounded up is more than the share that ¶9 allows.
 */
final class RoundedDown extends AmountRule {

    RoundedDown() {
        super("DPR-R-038", "¶9, ¶13", "Is every sum rounded so that neither share nor cap is exceeded?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        return Grounds.none().noting(AmountNotes.shares(table.result())).met();
    }
}
