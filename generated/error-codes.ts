// Derived from openapi/ by `npm run generate`. Do not edit.

/** Every known `error_code`, by the status that it comes with. */
export interface ErrorCodesByStatus {
  400:
    | 'APIG.1119'
    | 'APIG.1201'
    | 'APIG.2000'
    | 'APIG.2001'
    | 'APIG.2002'
    | 'APIG.2003'
    | 'APIG.2004'
    | 'APIG.2005'
    | 'APIG.2006'
    | 'APIG.2007'
    | 'APIG.2008'
    | 'APIG.2009'
    | 'APIG.2010'
    | 'APIG.2011'
    | 'APIG.2012'
    | 'APIG.2013'
    | 'APIGW.0201'
    | 'APIG.0201'
    | 'APIGW.0204'
    | 'APIG.0204'
    | 'APIGW.0602'
    | 'APIG.0602';
  401:
    | 'APIG.1000'
    | 'APIG.1001'
    | 'APIG.1002'
    | 'APIG.1003'
    | 'APIG.1005'
    | 'APIG.1007'
    | 'APIG.1008'
    | 'APIG.1009'
    | 'APIG.1010'
    | 'APIG.1011'
    | 'APIG.1012'
    | 'APIG.1013'
    | 'APIC.7100'
    | 'APIC.7101'
    | 'APIC.7102'
    | 'APIC.7103'
    | 'APIC.7105'
    | 'APIC.7107'
    | 'APIGW.0301'
    | 'APIG.0301'
    | 'APIGW.0303'
    | 'APIG.0303'
    | 'APIGW.0305'
    | 'APIG.0305'
    | 'APIGW.0307'
    | 'APIG.0307';
  403:
    | 'APIG.1005'
    | 'APIG.1020'
    | 'APIG.1113'
    | 'APIG.1136'
    | 'APIG.1140'
    | 'APIG.3471'
    | 'APIC.7106'
    | 'APIC.7109'
    | 'APIC.7111'
    | 'APIC.7118'
    | 'APIC.7130'
    | 'APIC.7134'
    | 'APIC.7300'
    | 'APIGW.0302'
    | 'APIG.0302'
    | 'APIGW.0304'
    | 'APIG.0304'
    | 'APIGW.0306'
    | 'APIG.0306'
    | 'APIGW.0310'
    | 'APIG.0310'
    | 'APIGW.0401'
    | 'APIG.0401'
    | 'APIGW.0402'
    | 'APIG.0402'
    | 'APIGW.0802'
    | 'APIG.0802';
  404:
    | 'APIG.3023'
    | 'APIG.3030'
    | 'APIC.7302'
    | 'APIGW.0101'
    | 'APIG.0101';
  409:
    | 'APIG.3712'
    | 'APIC.7701';
  412:
    | 'APIG.3458';
  413:
    | 'APIGW.0201'
    | 'APIG.0201';
  414:
    | 'APIGW.0201'
    | 'APIG.0201';
  429:
    | 'APIGW.0308'
    | 'APIG.0308';
  494:
    | 'APIGW.0201'
    | 'APIG.0201';
  500:
    | 'APIG.1029'
    | 'APIG.9004'
    | 'APIG.9005'
    | 'APIG.9006'
    | 'APIG.9007'
    | 'APIG.9008'
    | 'APIG.9999'
    | 'APIC.9000'
    | 'APIC.9100'
    | 'APIC.9999'
    | 'APIGW.0201'
    | 'APIG.0201'
    | 'APIGW.0601'
    | 'APIG.0601'
    | 'APIGW.0606'
    | 'APIG.0606';
  502:
    | 'APIGW.0201'
    | 'APIG.0201'
    | 'APIGW.0610'
    | 'APIG.0610';
  503:
    | 'APIGW.0613'
    | 'APIG.0613';
  504:
    | 'APIGW.0201'
    | 'APIG.0201';
}

/** Every other error status. A plain `number` would keep `status === 404` from narrowing. */
export type OtherErrorStatus =
  | 402 | 405 | 406 | 407 | 408 | 410 | 411 | 415 | 416 | 417 | 418 | 419 | 420 | 421 | 422 | 423
  | 424 | 425 | 426 | 427 | 428 | 430 | 431 | 432 | 433 | 434 | 435 | 436 | 437 | 438 | 439 | 440
  | 441 | 442 | 443 | 444 | 445 | 446 | 447 | 448 | 449 | 450 | 451 | 452 | 453 | 454 | 455 | 456
  | 457 | 458 | 459 | 460 | 461 | 462 | 463 | 464 | 465 | 466 | 467 | 468 | 469 | 470 | 471 | 472
  | 473 | 474 | 475 | 476 | 477 | 478 | 479 | 480 | 481 | 482 | 483 | 484 | 485 | 486 | 487 | 488
  | 489 | 490 | 491 | 492 | 493 | 495 | 496 | 497 | 498 | 499 | 501 | 505 | 506 | 507 | 508 | 509
  | 510 | 511 | 512 | 513 | 514 | 515 | 516 | 517 | 518 | 519 | 520 | 521 | 522 | 523 | 524 | 525
  | 526 | 527 | 528 | 529 | 530 | 531 | 532 | 533 | 534 | 535 | 536 | 537 | 538 | 539 | 540 | 541
  | 542 | 543 | 544 | 545 | 546 | 547 | 548 | 549 | 550 | 551 | 552 | 553 | 554 | 555 | 556 | 557
  | 558 | 559 | 560 | 561 | 562 | 563 | 564 | 565 | 566 | 567 | 568 | 569 | 570 | 571 | 572 | 573
  | 574 | 575 | 576 | 577 | 578 | 579 | 580 | 581 | 582 | 583 | 584 | 585 | 586 | 587 | 588 | 589
  | 590 | 591 | 592 | 593 | 594 | 595 | 596 | 597 | 598 | 599;

/** Every known `error_code`. */
export type ErrorCode = ErrorCodesByStatus[keyof ErrorCodesByStatus];

/** What to do, then the statuses (500 for each from 500 on) and the codes it is for. A code goes before a status. */
export const actions: readonly (readonly [string, ...(string | number)[]])[] = [
  ["Correct what error_msg names.",400,413,414,494],
  ["Get a new token with project scope, or check the access key, secret and clock.",401],
  ["Ask the administrator for access.",403,"APIG.1005","APIG.1119"],
  ["Check the endpoint, instance_id and vpc_channel_id.",404],
  ["Send requests more slowly.",429,"APIG.9008"],
  ["Try again later, then contact support.",500,"APIG.1010","APIC.7701"],
  ["Check the balance and state of the account.","APIG.1011","APIG.1012","APIG.1013","APIC.7106","APIC.7109"],
  ["Use credentials and ids of one active project.","APIG.1201","APIG.3712","APIC.7111","APIC.7118","APIC.7130","APIGW.0310","APIG.0310"],
  ["Upgrade the instance.","APIG.3458"],
  ["Use another type of channel.","APIG.3471"],
];

/** The codes after which a caller that sends a token should get a new one. */
export const newTokenCodes: readonly string[] = ["APIG.1000","APIG.1001","APIG.1002","APIC.7100","APIC.7101","APIC.7102","APIGW.0301","APIG.0301","APIGW.0307","APIG.0307"];
