// Derived from openapi/ by `npm run generate`. Do not edit.

// @ts-nocheck It is the output of Ajv.
function ucs2length(str) {
  let len = str.length, length = 0, pos = 0, value;
  for (; pos < len; )
    length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
  return length;
}
function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function date(str) {
  let matches = DATE.exec(str);
  if (!matches)
    return !1;
  let year = +matches[1], month = +matches[2], day = +matches[3];
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
}
var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function getTime(strictTimeZone) {
  return function(str) {
    let matches = TIME.exec(str);
    if (!matches)
      return !1;
    let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
    if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
      return !1;
    if (hr <= 23 && min <= 59 && sec < 60)
      return !0;
    let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
    return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
  };
}
var DATE_TIME_SEPARATOR = /t|\s/i;
function getDateTime(strictTimeZone) {
  let time = getTime(strictTimeZone);
  return function(str) {
    let dateTime = str.split(DATE_TIME_SEPARATOR, 3);
    return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
  };
}
var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
function validateInt32(value) {
  return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
}
function validateInt64(value) {
  return Number.isInteger(value);
}
var formats = { int32: { type: "number", validate: validateInt32 }, "date-time": { validate: getDateTime(!0) }, int64: { type: "number", validate: validateInt64 } };
export function findings(value: unknown): { pointer: string; message: string; keyword: string; place: string }[] {
  return validate21(value), validate21.errors ?? [];
}
var formats0 = formats.int32, formats2 = formats.int64, formats8 = formats["date-time"], func1 = ucs2length;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.size === void 0) {
      let err0 = { pointer: instancePath, message: "must have `size`", keyword: "required", place: "/components/schemas/VpcMemberPage/required" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.total === void 0) {
      let err1 = { pointer: instancePath, message: "must have `total`", keyword: "required", place: "/components/schemas/VpcMemberPage/required" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.members === void 0) {
      let err2 = { pointer: instancePath, message: "must have `members`", keyword: "required", place: "/components/schemas/VpcMemberPage/required" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.size !== void 0) {
      let data0 = data.size;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err3 = { pointer: instancePath + "/size", message: "must be an integer", keyword: "type", place: "/components/schemas/VpcMemberPage/properties/size/type" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 500 || isNaN(data0)) {
          let err4 = { pointer: instancePath + "/size", message: "must be at most 500", keyword: "maximum", place: "/components/schemas/VpcMemberPage/properties/size/maximum" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          let err5 = { pointer: instancePath + "/size", message: "must be at least 0", keyword: "minimum", place: "/components/schemas/VpcMemberPage/properties/size/minimum" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!formats0.validate(data0)) {
          let err6 = { pointer: instancePath + "/size", message: "must be an integer of 32 bits", keyword: "format", place: "/components/schemas/VpcMemberPage/properties/size/format" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
    if (data.total !== void 0) {
      let data1 = data.total;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { pointer: instancePath + "/total", message: "must be an integer", keyword: "type", place: "/components/schemas/VpcMemberPage/properties/total/type" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err8 = { pointer: instancePath + "/total", message: "must be at most 9007199254740991", keyword: "maximum", place: "/components/schemas/VpcMemberPage/properties/total/maximum" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          let err9 = { pointer: instancePath + "/total", message: "must be at least 0", keyword: "minimum", place: "/components/schemas/VpcMemberPage/properties/total/minimum" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!formats2.validate(data1)) {
          let err10 = { pointer: instancePath + "/total", message: "must be an integer of 64 bits", keyword: "format", place: "/components/schemas/VpcMemberPage/properties/total/format" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.members !== void 0) {
      let data2 = data.members;
      if (Array.isArray(data2)) {
        if (data2.length > 500) {
          let err11 = { pointer: instancePath + "/members", message: "must have at most 500 items", keyword: "maxItems", place: "/components/schemas/VpcMemberPage/properties/members/maxItems" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.id === void 0) {
              let err12 = { pointer: instancePath + "/members/" + i0, message: "must have `id`", keyword: "required", place: "/components/schemas/VpcMemberInfo/required" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data3.host !== void 0) {
              let data4 = data3.host;
              if (typeof data4 == "string") {
                if (func1(data4) > 255) {
                  let err13 = { pointer: instancePath + "/members/" + i0 + "/host", message: "must have at most 255 characters", keyword: "maxLength", place: "/components/schemas/VpcMemberInfo/properties/host/maxLength" };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
                if (func1(data4) < 1) {
                  let err14 = { pointer: instancePath + "/members/" + i0 + "/host", message: "must not be empty", keyword: "minLength", place: "/components/schemas/VpcMemberInfo/properties/host/minLength" };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
              } else {
                let err15 = { pointer: instancePath + "/members/" + i0 + "/host", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/host/type" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
            if (data3.weight !== void 0) {
              let data5 = data3.weight;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                let err16 = { pointer: instancePath + "/members/" + i0 + "/weight", message: "must be an integer", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/weight/type" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 1e4 || isNaN(data5)) {
                  let err17 = { pointer: instancePath + "/members/" + i0 + "/weight", message: "must be at most 10000", keyword: "maximum", place: "/components/schemas/VpcMemberInfo/properties/weight/maximum" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  let err18 = { pointer: instancePath + "/members/" + i0 + "/weight", message: "must be at least 0", keyword: "minimum", place: "/components/schemas/VpcMemberInfo/properties/weight/minimum" };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                if (!formats0.validate(data5)) {
                  let err19 = { pointer: instancePath + "/members/" + i0 + "/weight", message: "must be an integer of 32 bits", keyword: "format", place: "/components/schemas/VpcMemberInfo/properties/weight/format" };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
              }
            }
            if (data3.ecs_id !== void 0) {
              let data6 = data3.ecs_id;
              if (typeof data6 == "string") {
                if (func1(data6) > 255) {
                  let err20 = { pointer: instancePath + "/members/" + i0 + "/ecs_id", message: "must have at most 255 characters", keyword: "maxLength", place: "/components/schemas/VpcMemberInfo/properties/ecs_id/maxLength" };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
                if (func1(data6) < 1) {
                  let err21 = { pointer: instancePath + "/members/" + i0 + "/ecs_id", message: "must not be empty", keyword: "minLength", place: "/components/schemas/VpcMemberInfo/properties/ecs_id/minLength" };
                  vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                }
              } else {
                let err22 = { pointer: instancePath + "/members/" + i0 + "/ecs_id", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/ecs_id/type" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data3.ecs_name !== void 0) {
              let data7 = data3.ecs_name;
              if (typeof data7 == "string") {
                if (func1(data7) > 64) {
                  let err23 = { pointer: instancePath + "/members/" + i0 + "/ecs_name", message: "must have at most 64 characters", keyword: "maxLength", place: "/components/schemas/VpcMemberInfo/properties/ecs_name/maxLength" };
                  vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                }
                if (func1(data7) < 1) {
                  let err24 = { pointer: instancePath + "/members/" + i0 + "/ecs_name", message: "must not be empty", keyword: "minLength", place: "/components/schemas/VpcMemberInfo/properties/ecs_name/minLength" };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              } else {
                let err25 = { pointer: instancePath + "/members/" + i0 + "/ecs_name", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/ecs_name/type" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            }
            if (data3.id !== void 0) {
              let data8 = data3.id;
              if (typeof data8 == "string") {
                if (func1(data8) < 1) {
                  let err26 = { pointer: instancePath + "/members/" + i0 + "/id", message: "must not be empty", keyword: "minLength", place: "/components/schemas/VpcMemberInfo/properties/id/minLength" };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              } else {
                let err27 = { pointer: instancePath + "/members/" + i0 + "/id", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/id/type" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data3.status !== void 0) {
              let data9 = data3.status;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                let err28 = { pointer: instancePath + "/members/" + i0 + "/status", message: "must be an integer", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/status/type" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
              if (!(data9 === 1 || data9 === 2)) {
                let err29 = { pointer: instancePath + "/members/" + i0 + "/status", message: "must be 1 or 2", keyword: "enum", place: "/components/schemas/VpcMemberInfo/properties/status/enum" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
              if (typeof data9 == "number" && isFinite(data9) && !formats0.validate(data9)) {
                let err30 = { pointer: instancePath + "/members/" + i0 + "/status", message: "must be an integer of 32 bits", keyword: "format", place: "/components/schemas/VpcMemberInfo/properties/status/format" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data3.vpc_channel_id !== void 0) {
              let data10 = data3.vpc_channel_id;
              if (typeof data10 == "string") {
                if (func1(data10) < 1) {
                  let err31 = { pointer: instancePath + "/members/" + i0 + "/vpc_channel_id", message: "must not be empty", keyword: "minLength", place: "/components/schemas/VpcMemberInfo/properties/vpc_channel_id/minLength" };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
              } else {
                let err32 = { pointer: instancePath + "/members/" + i0 + "/vpc_channel_id", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/vpc_channel_id/type" };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            if (data3.create_time !== void 0) {
              let data11 = data3.create_time;
              if (typeof data11 == "string") {
                if (!formats8.validate(data11)) {
                  let err33 = { pointer: instancePath + "/members/" + i0 + "/create_time", message: "must be a date and time such as 2020-07-23T07:11:57Z", keyword: "format", place: "/components/schemas/VpcMemberInfo/properties/create_time/format" };
                  vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                }
              } else {
                let err34 = { pointer: instancePath + "/members/" + i0 + "/create_time", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/create_time/type" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data3.is_backup !== void 0 && typeof data3.is_backup != "boolean") {
              let err35 = { pointer: instancePath + "/members/" + i0 + "/is_backup", message: "must be true or false", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/is_backup/type" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            if (data3.member_group_name !== void 0 && typeof data3.member_group_name != "string") {
              let err36 = { pointer: instancePath + "/members/" + i0 + "/member_group_name", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/member_group_name/type" };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (data3.port !== void 0) {
              let data14 = data3.port;
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
                let err37 = { pointer: instancePath + "/members/" + i0 + "/port", message: "must be an integer", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/port/type" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 > 65535 || isNaN(data14)) {
                  let err38 = { pointer: instancePath + "/members/" + i0 + "/port", message: "must be at most 65535", keyword: "maximum", place: "/components/schemas/VpcMemberInfo/properties/port/maximum" };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
                if (data14 < 0 || isNaN(data14)) {
                  let err39 = { pointer: instancePath + "/members/" + i0 + "/port", message: "must be at least 0", keyword: "minimum", place: "/components/schemas/VpcMemberInfo/properties/port/minimum" };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
                if (!formats0.validate(data14)) {
                  let err40 = { pointer: instancePath + "/members/" + i0 + "/port", message: "must be an integer of 32 bits", keyword: "format", place: "/components/schemas/VpcMemberInfo/properties/port/format" };
                  vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                }
              }
            }
            if (data3.member_group_id !== void 0 && typeof data3.member_group_id != "string") {
              let err41 = { pointer: instancePath + "/members/" + i0 + "/member_group_id", message: "must be a string", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/member_group_id/type" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data3.health_status !== void 0) {
              let data16 = data3.health_status;
              if (typeof data16 != "string" && data16 !== null) {
                let err42 = { pointer: instancePath + "/members/" + i0 + "/health_status", message: "must be a string or null", keyword: "type", place: "/components/schemas/VpcMemberInfo/properties/health_status/type" };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
              if (!(data16 === "healthy" || data16 === "unhealthy" || data16 === "unknown" || data16 === null)) {
                let err43 = { pointer: instancePath + "/members/" + i0 + "/health_status", message: 'must be "healthy", "unhealthy", "unknown" or null', keyword: "enum", place: "/components/schemas/VpcMemberInfo/properties/health_status/enum" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
          } else {
            let err44 = { pointer: instancePath + "/members/" + i0, message: "must be an object", keyword: "type", place: "/components/schemas/VpcMemberInfo/type" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
      } else {
        let err45 = { pointer: instancePath + "/members", message: "must be a list", keyword: "type", place: "/components/schemas/VpcMemberPage/properties/members/type" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
  } else {
    let err46 = { pointer: instancePath, message: "must be an object", keyword: "type", place: "/components/schemas/VpcMemberPage/type" };
    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
