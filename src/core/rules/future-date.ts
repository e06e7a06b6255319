import { dayAfter } from "../days.ts";
import type { PostDate } from "../post.ts";
import { datesIn } from "../post-dates.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const futureDate: Rule = {
  id: "future-date",
  severity: "information",
  summary: "A date that is still to come, more than a day after today and after the post's own date.",
  *check({ post, today }) {
    const own = post.frontMatter?.date?.slice(0, 10) ?? "";
    const limit = dayAfter(own > today ? own : today);
    for (const date of datesIn(post)) {
      if (date.iso === null || firstDay(date.iso) <= limit) continue;
      const typed = post.written.slice(date.range.start, date.range.end);
      const words = withYearBefore(date.iso, typed, limit);
      yield {
        range: date.range,
        message: `${date.text} is still to come: check the year.`,
        fixes: () => (words === null ? [] : fix(`Write “${words}”`, [{ ...date.range, text: words }])),
      };
    }
  },
};

/** Of a year or a month. */
function firstDay(iso: PostDate["iso"] & string): string {
  return `${iso}-01-01`.slice(0, 10);
}

/** The date in the last year in which it is not to come; null where the year is not written once. */
function withYearBefore(iso: string, typed: string, limit: string): string | null {
  const [before, after, ...more] = typed.split(iso.slice(0, 4));
  if (before === undefined || after === undefined || more.length > 0) return null;
  const year = Number(limit.slice(0, 4));
  const thisYear = firstDay(`${year}${iso.slice(4)}`) <= limit;
  return `${before}${thisYear ? year : year - 1}${after}`;
}

export const rationale =
  "Nobody has said anything next year. In January, and in a post that began as a copy of an older one, the year is often the wrong one.";

export const examples: readonly RuleExample[] = [
  {
    name: "a slip in the year",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 4 March 2036\n",
    today: "2026-03-05",
    findings: [
      {
        at: "4 March 2036",
        message: "4 March 2036 is still to come: check the year.",
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 4 March 2026\n",
        safe: false,
      },
    ],
  },
  {
    name: "January, and the new year was typed for the old",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 30 December 2026\n",
    today: "2026-01-02",
    findings: [
      {
        at: "30 December 2026",
        message: "30 December 2026 is still to come: check the year.",
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 30 December 2025\n",
      },
    ],
  },
  {
    name: "tomorrow's paper, which is on sale tonight",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 6 March 2026\n",
    today: "2026-03-05",
    findings: [],
  },
  {
    name: "a post that is prepared for next week",
    text: "---\ndate: 2026-03-12\n---\n\n> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 12 March 2026\n",
    today: "2026-03-05",
    findings: [],
  },
];
