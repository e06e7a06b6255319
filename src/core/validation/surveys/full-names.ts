/** The full names that the post gives: a lone name is a person's where the post has it in full elsewhere. */
import type { Speaker } from "../../post.ts";
import type { Survey } from "../survey.ts";

type Named = Pick<Speaker, "name" | "role">;

/** Answered to a part of a name: the first of whose full name it is a part; null for a stranger. */
export const fullNames: Survey<readonly Named[], Named | null> = {
  id: "full-names",
  tell: ({ post }) =>
    post.quotations
      .flatMap((each) => each.speaker.values)
      .filter(({ name }) => name?.includes(" "))
      .map(({ name, role }) => ({ name, role })),
  gather(told) {
    const full = new Map<string, Named>();
    for (const speaker of told.flat())
      for (const part of speaker.name?.split(" ") ?? []) if (!full.has(part)) full.set(part, speaker);
    return (part) => full.get(part) ?? null;
  },
};
