/** The full names that the post gives: a lone name is a person's where the post has it in full elsewhere. */
import type { Speaker } from "../../post.ts";
import { byKey } from "./by-key.ts";

type Named = Pick<Speaker, "name" | "role">;

/** Answered to a part of a name: the first of whose full name it is a part; null for a stranger. */
export const fullNames = byKey({
  id: "full-names",
  tell: ({ post }): readonly Named[] =>
    post.quotations
      .flatMap((each) => each.speaker.values)
      .filter(({ name }) => name?.includes(" "))
      .map(({ name, role }) => ({ name, role })),
  under: (told) =>
    told.flatMap((speaker) => speaker.name?.split(" ").map((part) => [part, speaker] as const) ?? []),
  answer([first]): Named | null {
    return first?.entry ?? null;
  },
});
