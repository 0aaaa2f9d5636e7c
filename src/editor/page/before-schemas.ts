import { z } from 'astro/zod';

// The schemas would else try whether the page lets them make code of text, which its policy forbids.
z.config({ jitless: true });
