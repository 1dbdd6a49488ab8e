import type { Page } from 'playwright-core';
import { generateSync } from 'otplib';
import { AddPerson, InvitePerson } from '../../src/access';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';
