import { describe, expect, it } from 'vitest';
import { auc } from '@/lib/stats/auc';
import { calibration } from '@/lib/stats/calibration';
import { evaluate } from '@/lib/stats/evaluation';
import { logLoss } from '@/lib/stats/log-loss';
import { rmseBins } from '@/lib/stats/rmse-bins';
import { prediction } from '../../setup/predictions';

describe('log loss', () => {
  it('is the mean of minus the logarithm of what was given to what happened', () => {
    const given = [prediction(0.9, true), prediction(0.9, false), prediction(0.5, true)];
    expect(logLoss(given)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.1) + Math.log(0.5)) / 3, 12);
  });

  it('counts by weight where weights are given', () => {
    const given = [prediction(0.9, true), prediction(0.9, false)];
    expect(logLoss(given, (index) => (index === 0 ? 3 : 1))).toBeCloseTo(-(3 * Math.log(0.9) + Math.log(0.1)) / 4, 12);
  });
});

describe('RMSE over bins', () => {
  it('compares means within a bin, not single answers', () => {
    const nineOfTen = Array.from({ length: 10 }, (_, index) => prediction(0.9, index > 0));
    expect(rmseBins(nineOfTen)).toBeCloseTo(0, 12);
    expect(rmseBins(nineOfTen.map((each) => ({ ...each, recall: 0.7 })))).toBeCloseTo(0.2, 12);
  });

  it('parts bins where the published scales part them: gaps at 3.62^k, answers at 1.89^k, lapses at 1.73^k', () => {
    const together = (a: object, b: object) => {
      const off = rmseBins([prediction(0.7, true, a), prediction(0.3, false, b)]);
      return off !== null && off < 1e-9;
    };
    expect([together({ gap: 1 }, { gap: 3 }), together({ gap: 3 }, { gap: 4 })]).toEqual([true, false]);
    expect([together({ gap: 4 }, { gap: 13 }), together({ gap: 13 }, { gap: 14 })]).toEqual([true, false]);
    expect([together({ longTerm: 1 }, { longTerm: 2 }), together({ longTerm: 2 }, { longTerm: 3 })]).toEqual([
      true,
      false,
    ]);
    expect([together({ lapses: 0 }, { lapses: 1 }), together({ lapses: 1 }, { lapses: 2 })]).toEqual([false, false]);
    expect(together({ lapses: 3 }, { lapses: 5 })).toBe(true);
  });
});

describe('AUC', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    const given = [prediction(0.8, true), prediction(0.6, false), prediction(0.6, true), prediction(0.4, true)];
    // Of three pairs one is right, one is a tie, one is wrong.
    expect(auc(given)).toBeCloseTo(0.5, 12);
    expect(auc([prediction(0.9, true), prediction(0.1, false)])).toBe(1);
  });

  it('is nothing where all were recalled, or none', () => {
    expect(auc([prediction(0.9, true)])).toBeNull();
    expect(auc([prediction(0.9, false)])).toBeNull();
  });
});

describe('calibration', () => {
  it('counts every answer in one bin, certainty included', () => {
    const given = [0, 0.5, 0.849, 0.85, 0.9, 0.999, 1].map((recall) => prediction(recall, true));
    expect(calibration(given).map(({ from, reviews }) => [from, reviews])).toEqual([
      [0, 1],
      [0.5, 1],
      [0.8, 1],
      [0.85, 1],
      [0.9, 1],
      [0.95, 2],
    ]);
  });
});

describe('an evaluation', () => {
  it('says nothing of nothing, and no NaN', () => {
    expect(evaluate([])).toEqual({
      reviews: 0,
      logLoss: null,
      rmseBins: null,
      auc: null,
      predicted: null,
      actual: null,
      calibration: [],
    });
  });
});
