import { describe, expect, it } from 'vitest';
import type { Suite } from './suite.js';

/** How somebody wants to be reached, and what they think. */
export function describeWishes({ customer }: Suite): void {
  describe('contact preferences', () => {
    it('change on the version that was seen', async () => {
      const someone = await customer('overdue');
      const before = await someone.call('getContactPreferences', {});
      const [channel] = before.data.channels;
      const body = {
        largePrint: true,
        channels: channel ? [{ channel: channel.channel, choice: 'never' }] : [],
        quietTimes: [{ weekdays: [6, 7], from: '00:00', to: '23:59' }],
      };
      await someone.refused('updateContactPreferences', 'version-mismatch', {
        body,
        ifMatch: '"old"',
      });
      const change = { body, ifMatch: before.etag } as const;
      const after = await someone.call('updateContactPreferences', change as never);
      expect(after.etag).not.toBe(before.etag);
      expect(after.data).toMatchObject({
        largePrint: true,
        quietTimes: body.quietTimes,
        language: before.data.language,
        channels: expect.arrayContaining([{ ...channel, choice: 'never' }]),
      });
      // After a lost answer the page reads again and compares.
      expect(await someone.call('getContactPreferences', {})).toMatchObject({
        data: after.data,
        etag: after.etag,
      });
      await someone.refused('updateContactPreferences', 'version-mismatch', change);
    });
  });

  describe('contact preferences that leave nothing', () => {
    it('are refused: what the law asks for must arrive, some time', async () => {
      const someone = await customer('overdue');
      const { data, etag } = await someone.call('getContactPreferences', {});
      const channels = data.channels.map(({ channel }) => ({ channel, choice: 'never' }));
      const quietTimes = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }];
      for (const body of [{ channels }, { quietTimes }]) {
        await someone.refused('updateContactPreferences', 'validation-failed', {
          body,
          ifMatch: etag,
        } as never);
      }
      expect((await someone.call('getContactPreferences', {})).etag).toBe(etag);
    });

    it('and one version is changed once, however many windows are open', async () => {
      const someone = await customer('overdue');
      const { etag } = await someone.call('getContactPreferences', {});
      const change = (largePrint: boolean) =>
        someone.send('updateContactPreferences', { body: { largePrint }, ifMatch: etag } as never);
      await someone.call('updateContactPreferences', {
        body: { largePrint: true },
        ifMatch: etag,
      } as never);
      expect((await change(false)).status).toBe(412);
      expect((await someone.call('getContactPreferences', {})).data.largePrint).toBe(true);
    });
  });

  describe('a survey', () => {
    const query = { trigger: 'paid' } as const;

    it('is offered, shown and answered once', async () => {
      const someone = await customer('nothingDue');
      const { data: survey } = await someone.call('getNextSurvey', { query });
      const surveyId = survey?.surveyId ?? '';
      expect((await someone.call('getNextSurvey', { query })).data).toEqual(survey);
      await someone.call('markSurveyShown', { id: surveyId });
      const body = { surveyId, score: 9, followUps: [], mayContact: false };
      const { data } = await someone.call('createSurveyResponse', { body });
      expect(data.notBefore).toMatch(/^\d{4}-\d\d-\d\d$/);
      await someone.refused('createSurveyResponse', 'already-answered', { body });
      expect((await someone.call('getNextSurvey', { query })).data).toBeUndefined();
    });

    it('can be declined, and is not asked again', async () => {
      const someone = await customer('nothingDue');
      const surveyId = (await someone.call('getNextSurvey', { query })).data?.surveyId ?? '';
      const body = { surveyId, declined: true, followUps: [], mayContact: false };
      await someone.call('createSurveyResponse', { body });
      const response = await someone.send('getNextSurvey', { query });
      expect(response.status).toBe(204);
    });

    it.each([
      ['Ich kann nicht mehr, wir haben nichts zu essen', true],
      ['I want to die', true],
      ['Alles bestens, danke', undefined],
    ])('answers words of need with help: %s', async (comment, leadToHelp) => {
      const someone = await customer('nothingDue');
      const surveyId = (await someone.call('getNextSurvey', { query })).data?.surveyId ?? '';
      const body = { surveyId, score: 9, followUps: [], comment, mayContact: false };
      const { data } = await someone.call('createSurveyResponse', { body });
      expect(data.leadToHelp).toBe(leadToHelp);
    });

    it('has a score from 0 to 10', async () => {
      const someone = await customer('nothingDue');
      const surveyId = (await someone.call('getNextSurvey', { query })).data?.surveyId ?? '';
      for (const score of [-1, 11, 9.5, '9', undefined]) {
        const body = { surveyId, score, followUps: [], mayContact: false };
        await someone.refused('createSurveyResponse', 'validation-failed', { body });
      }
    });
  });
}
